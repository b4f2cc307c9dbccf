import type { Form } from './form.js';

/** The dot at the end, and no other, keeps one prefix from being the beginning of another. */
export const streamPrefix: Form<string> = {
  said: {
    vi: '1 đến 40 chữ cái không dấu, chữ số, - hoặc _, rồi một dấu chấm: hanoi.',
    en: '1 to 40 letters, digits, - or _, then a full stop: hanoi.',
  },
  read: (given) => (/^[A-Za-z0-9_-]{1,40}\.$/.test(given) ? given : null),
};
