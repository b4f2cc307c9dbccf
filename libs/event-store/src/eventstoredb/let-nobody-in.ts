import type { Bilingual } from '#libs/kernel';

export const LET_NOBODY_IN: Bilingual = {
  vi: 'EventStoreDB từ chối người dùng này: hãy kiểm tra người dùng, mật khẩu trong EVENTSTORE_URL và quyền đọc $all',
  en: 'EventStoreDB refuses this user: check user and password in EVENTSTORE_URL, and that it may read $all',
};
