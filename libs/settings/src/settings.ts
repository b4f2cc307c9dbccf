import { duration } from './duration.js';
import { oneOf, text, url, wholeNumber } from './form.js';
import { secret, setting, type ValueOf } from './setting.js';

/**
 * Every setting of the server, by the name of its environment variable. To add one: a row here (`secret` instead of
 * `setting` for what must never be printed), a rule in `combinations.ts` when it only makes sense beside another, and its
 * line in the table of README.md, which `settings-in-readme.spec.ts` compares. It is then read as `settings.NAME`.
 */
export const settings = {
  HOST: setting(text, '127.0.0.1', {
    vi: 'địa chỉ mạng để lắng nghe; mặc định chỉ máy này',
    en: 'address to listen on; this machine only unless said',
  }),
  PORT: setting(wholeNumber(0, 65_535), '3000', {
    vi: 'cổng; 0: một cổng còn trống',
    en: 'port; 0: any free one',
  }),
  DATABASE_URL: secret(url('postgres', 'postgresql'), {
    vi: 'PostgreSQL dùng chung; để trống: PostgreSQL đi kèm',
    en: 'a PostgreSQL to use; empty: the embedded one',
  }),
  TASK_LEDGER_DATA: setting(text, '.data', {
    vi: 'thư mục dữ liệu của PostgreSQL đi kèm và của máy chủ',
    en: 'folder of the embedded PostgreSQL and of what the server keeps itself',
  }),
  SHUTDOWN_GRACE: setting(duration, '15s', {
    vi: 'thời gian chờ các yêu cầu đang xử lý khi dừng',
    en: 'how long requests in flight may take when the server ends',
  }),
  LOG_LEVEL: setting(oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'), 'info', {
    vi: 'mức nhật ký thấp nhất được ghi',
    en: 'the least that is logged',
  }),
  LOG_FORMAT: setting(oneOf('json', 'text'), null, {
    vi: 'mỗi sự việc một dòng JSON, hoặc chữ cho người đọc; để trống: chữ khi nhật ký hiện trên màn hình, nếu không JSON',
    en: 'one JSON document per line, or text for people; empty: text on a terminal, else JSON',
  }),
  OTEL_EXPORTER_OTLP_ENDPOINT: setting(url('http', 'https'), null, {
    vi: 'nơi nhận vết OpenTelemetry (OTLP qua HTTP); để trống: không gửi gì',
    en: 'where OpenTelemetry traces go (OTLP over HTTP); empty: nothing is sent',
  }),
  OTEL_SERVICE_NAME: setting(text, 'task-ledger', {
    vi: 'tên máy chủ trong vết',
    en: 'name of the server in traces',
  }),
} as const;

export type SettingName = keyof typeof settings;

export type Settings = Readonly<{ [Name in SettingName]: ValueOf<(typeof settings)[Name]> }>;
