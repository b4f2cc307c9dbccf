import { Rejection, type Bilingual } from '#libs/kernel';

export type WebhookRejection =
  'webhook.url-refused' | 'webhook.host-unknown' | 'webhook.address-refused' | 'webhook.too-many';

export const webhookRejections: Readonly<Record<WebhookRejection, Bilingual>> = {
  'webhook.url-refused': {
    vi: 'Cần một địa chỉ https, không kèm tên đăng nhập hay phần sau dấu "#", cổng 443 hoặc từ 1024.',
    en: 'Give an https address without user name or fragment, on port 443 or from 1024.',
  },
  'webhook.host-unknown': {
    vi: 'Không tìm thấy máy chủ của địa chỉ này.',
    en: 'The host of this address cannot be found.',
  },
  'webhook.address-refused': {
    vi: 'Địa chỉ này dẫn vào mạng nội bộ hoặc mạng dành riêng. Hãy dùng một địa chỉ công khai.',
    en: 'This address leads into a private, local or reserved network. Use a public one.',
  },
  'webhook.too-many': {
    vi: 'Đã đăng ký quá nhiều. Hãy xóa bớt đăng ký không dùng.',
    en: 'There are too many subscriptions already. Remove those that are not used.',
  },
};

export const refuseWebhook = (code: WebhookRejection, place: string): never => {
  const message = webhookRejections[code];
  throw new Rejection(code, message.en, [{ code, place, message }]);
};
