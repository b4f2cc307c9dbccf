import { asymmetricAlgorithm } from './asymmetric-algorithm.js';
import { duration } from './duration.js';
import { eventStoreAddress } from './event-store-address.js';
import { flag, listOf, longText, oneOf, text, url, wholeNumber } from './form.js';
import { secret, setting, type ValueOf } from './setting.js';
import { streamPrefix } from './stream-prefix.js';

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
  EVENTSTORE_URL: secret(eventStoreAddress, {
    vi: 'EventStoreDB giữ nhật ký, PostgreSQL chép theo; để trống: PostgreSQL giữ nhật ký',
    en: 'an EventStoreDB that holds the log, which PostgreSQL then follows; empty: PostgreSQL holds it',
  }),
  EVENTSTORE_STREAM_PREFIX: setting(streamPrefix, null, {
    vi: 'đầu tên mọi luồng, khi nhiều hệ thống dùng chung một EventStoreDB; để trống: không có',
    en: 'what all stream names begin with where several installations share an EventStoreDB; empty: nothing',
  }),
  TASK_LEDGER_DATA: setting(text, '.data', {
    vi: 'thư mục dữ liệu của PostgreSQL đi kèm và của máy chủ',
    en: 'folder of the embedded PostgreSQL and of what the server keeps itself',
  }),
  OIDC_ISSUER: setting(url('https', 'http'), null, {
    vi: 'nơi cấp thẻ truy cập; để trống: máy chủ tự cấp thẻ',
    en: 'issuer whose tokens are believed; empty: the server signs its own',
  }),
  OIDC_AUDIENCE: setting(text, 'task-ledger', {
    vi: 'thẻ phải được cấp cho nơi nhận này',
    en: 'audience that a token must be meant for',
  }),
  OIDC_JWKS_URI: setting(url('https', 'http'), null, {
    vi: 'nơi lấy khóa công khai; để trống: <OIDC_ISSUER>/protocol/openid-connect/certs',
    en: "where the issuer's keys are; empty: `<OIDC_ISSUER>/protocol/openid-connect/certs`",
  }),
  OIDC_ALGORITHMS: setting(listOf(asymmetricAlgorithm), 'RS256,PS256,ES256,ES384,EdDSA,Ed25519', {
    vi: 'các thuật toán ký được chấp nhận',
    en: 'signature algorithms that are accepted',
  }),
  OIDC_TOKEN_TYPES: setting(listOf(text), 'at+jwt,JWT', {
    vi: 'các giá trị typ được chấp nhận ở đầu thẻ',
    en: 'values of the header `typ` that are accepted',
  }),
  OIDC_MAX_TOKEN_AGE: setting(duration, '24h', {
    vi: 'thẻ cấp lâu hơn thế thì không nhận, dù còn hạn',
    en: 'a token issued longer ago is refused, valid or not',
  }),
  OIDC_CLAIM_SUBJECT: setting(text, 'sub', { vi: 'trường nêu định danh', en: 'claim with the subject' }),
  OIDC_CLAIM_NAME: setting(text, 'name', { vi: 'trường nêu họ tên', en: 'claim with the name' }),
  OIDC_CLAIM_ROLES: setting(text, 'realm_access.roles', { vi: 'trường nêu vai trò', en: 'claim with the roles' }),
  OIDC_CLAIM_AGENCY: setting(text, 'agency', { vi: 'trường nêu mã cơ quan', en: 'claim with the code of the agency' }),
  OIDC_CLAIM_FIELDS: setting(text, 'fields', {
    vi: 'trường nêu các lĩnh vực được theo dõi; *: mọi lĩnh vực',
    en: 'claim with the fields that a monitor watches; `*`: all',
  }),
  RATE_LIMIT_PER_MINUTE: setting(wholeNumber(1, 1_000_000), '1200', {
    vi: 'số yêu cầu mỗi phút của một người',
    en: 'requests a minute of one subject',
  }),
  RATE_LIMIT_PER_AGENCY: setting(wholeNumber(1, 1_000_000), '6000', {
    vi: 'số yêu cầu mỗi phút của một cơ quan',
    en: 'requests a minute of one agency',
  }),
  RATE_LIMIT_ANONYMOUS: setting(wholeNumber(1, 1_000_000), '300', {
    vi: 'số yêu cầu mỗi phút không có thẻ hợp lệ từ một địa chỉ',
    en: 'requests a minute without a good token from one address',
  }),
  CORS_ORIGINS: setting(listOf(url('https', 'http')), null, {
    vi: 'các trang web khác được phép gọi, ví dụ https://portal.example.gov.vn; để trống: không trang nào',
    en: 'other sites whose pages may call, such as `https://portal.example.gov.vn`; empty: none',
  }),
  ATTACHMENTS_S3_BUCKET: setting(text, null, {
    vi: 'ngăn chứa tệp đính kèm trên kho S3; để trống: tệp nằm trong thư mục dữ liệu',
    en: 'bucket for attachments on an S3 store; empty: they lie in the data folder',
  }),
  ATTACHMENTS_S3_ENDPOINT: setting(url('https', 'http'), null, {
    vi: 'địa chỉ của kho S3; để trống: AWS',
    en: 'address of the S3 store; empty: AWS',
  }),
  ATTACHMENTS_S3_REGION: setting(text, 'us-east-1', { vi: 'vùng của kho S3', en: 'region of the S3 store' }),
  ATTACHMENTS_S3_KEY: secret(text, { vi: 'tên khóa của kho S3', en: 'access key of the S3 store' }),
  ATTACHMENTS_S3_SECRET: secret(text, { vi: 'khóa bí mật của kho S3', en: 'secret key of the S3 store' }),
  ATTACHMENTS_S3_PATH_STYLE: setting(flag, '1', {
    vi: 'ghi tên ngăn trong đường dẫn (1) hay trong tên máy chủ (0)',
    en: 'whether the bucket is named in the path (1) or in the host (0)',
  }),
  WEBHOOKS_KEY: secret(longText, {
    vi: 'khóa để suy ra khóa bí mật của từng webhook; để trống: tự tạo trong thư mục dữ liệu',
    en: 'key from which the secret of each webhook derives; empty: one is made in the data folder',
  }),
  WEBHOOKS_ALLOW_LOOPBACK: setting(flag, '0', {
    vi: 'cho phép webhook gửi về chính máy này (chỉ để thử)',
    en: 'whether webhooks may go to this machine itself (for trials only)',
  }),
  PROJECTING: setting(oneOf('here', 'elsewhere'), 'here', {
    vi: 'máy chủ tự giữ các bảng đọc (here) hay một tiến trình `npx task-ledger project` giữ (elsewhere)',
    en: 'whether the server keeps the read models itself, or `npx task-ledger project` does in a process of its own',
  }),
  HEAP_GROWTH: setting(wholeNumber(0, 400), '20', {
    vi: 'bộ nhớ được tăng bao nhiêu phần trăm giữa hai lần dọn: ít thì gọn, nhiều thì nhanh; 0: tùy Node',
    en: 'by how many per cent the heap may grow between collections: less is smaller, more is faster; 0: as Node likes',
  }),
  SHUTDOWN_GRACE: setting(duration, '15s', {
    vi: 'thời gian chờ các yêu cầu đang xử lý khi dừng',
    en: 'how long requests in flight may take when the server ends',
  }),
  ANSWERS_KEPT: setting(duration, '30d', {
    vi: 'thời gian giữ câu trả lời để trả lại y nguyên khi cùng một Idempotency-Key được gửi lại',
    en: 'how long answers are kept for requests sent again with the same Idempotency-Key',
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
