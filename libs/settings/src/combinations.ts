import type { Fault } from '#libs/kernel';
import type { SettingName, Settings } from './settings.js';

/** Settings that are each well written but make no sense together. Called only when every single one is well written. */
export type Combination = (settings: Settings) => readonly Fault[];

const tracesGoToABaseAddress: Combination = ({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }) =>
  endpoint !== null && new URL(endpoint).search !== ''
    ? [
        {
          code: 'settings.contradictory',
          place: 'OTEL_EXPORTER_OTLP_ENDPOINT',
          message: {
            vi: 'địa chỉ gốc không được có phần sau dấu "?": bỏ phần đó đi',
            en: 'a base address takes no query: leave out what follows "?"',
          },
        },
      ]
    : [];

const keysBelongToAnIssuer: Combination = ({ OIDC_ISSUER, OIDC_JWKS_URI }) =>
  OIDC_ISSUER === null && OIDC_JWKS_URI !== null
    ? [
        {
          code: 'settings.contradictory',
          place: 'OIDC_JWKS_URI',
          message: {
            vi: 'có nơi lấy khóa mà không có nơi cấp thẻ: đặt cả OIDC_ISSUER',
            en: 'keys of no issuer: set OIDC_ISSUER as well',
          },
        },
      ]
    : [];

const attachmentsGoToAWholeStore: Combination = (settings) => {
  const { ATTACHMENTS_S3_BUCKET: bucket, ATTACHMENTS_S3_ENDPOINT: endpoint } = settings;
  const missing = (place: SettingName): Fault => ({
    code: 'settings.contradictory',
    place,
    message: {
      vi: 'còn thiếu để dùng kho S3 cho tệp đính kèm',
      en: 'is missing for attachments to go to an S3 store',
    },
  });
  if (bucket === null) return endpoint === null ? [] : [missing('ATTACHMENTS_S3_BUCKET')];
  return (['ATTACHMENTS_S3_KEY', 'ATTACHMENTS_S3_SECRET'] as const)
    .filter((name) => settings[name] === null)
    .map(missing);
};

const prefixBelongsToAStore: Combination = ({ EVENTSTORE_URL, EVENTSTORE_STREAM_PREFIX }) =>
  EVENTSTORE_URL === null && EVENTSTORE_STREAM_PREFIX !== null
    ? [
        {
          code: 'settings.contradictory',
          place: 'EVENTSTORE_STREAM_PREFIX',
          message: {
            vi: 'có đầu tên luồng mà không có EventStoreDB: đặt cả EVENTSTORE_URL',
            en: 'a prefix of streams without an EventStoreDB: set EVENTSTORE_URL as well',
          },
        },
      ]
    : [];

export const combinations: readonly Combination[] = [
  tracesGoToABaseAddress,
  keysBelongToAnIssuer,
  attachmentsGoToAWholeStore,
  prefixBelongsToAStore,
];
