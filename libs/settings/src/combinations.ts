import type { Fault } from '#libs/kernel';
import type { Settings } from './settings.js';

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

export const combinations: readonly Combination[] = [tracesGoToABaseAddress, keysBelongToAnIssuer];
