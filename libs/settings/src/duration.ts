import type { Form } from './form.js';

const MILLISECONDS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `250ms`, `15s`, `10m`, `8h`, `30d`: read as milliseconds. */
export const duration: Form<number> = {
  said: { vi: 'một khoảng thời gian: 500ms, 15s, 10m, 8h, 30d', en: 'a span of time: 500ms, 15s, 10m, 8h, 30d' },
  read: (given) => {
    const [, amount, unit = ''] = /^(\d{1,9})(ms|s|m|h|d)$/.exec(given) ?? [];
    const milliseconds = MILLISECONDS[unit];
    return milliseconds === undefined ? null : Number(amount) * milliseconds;
  },
};
