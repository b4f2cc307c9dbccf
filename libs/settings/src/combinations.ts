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

export const combinations: readonly Combination[] = [tracesGoToABaseAddress];
