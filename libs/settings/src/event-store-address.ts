import type { Form } from './form.js';

const HOST = String.raw`(?:\[[0-9a-fA-F:]+\]|[A-Za-z0-9_.-]+)(?::\d{1,5})?`;
const ADDRESS = new RegExp(
  String.raw`^esdb(?:\+discover)?://(?:[^:@/?#\s]+:[^@/?#\s]*@)?${HOST}(?:,${HOST})*/?(?:\?[^#\s]*)?$`,
  'u',
);

/** An address of EventStoreDB, which may name several nodes and is then no URL as the standard knows it. */
export const eventStoreAddress: Form<string> = {
  said: {
    vi: 'một địa chỉ esdb://… hoặc esdb+discover://…',
    en: 'an address esdb://… or esdb+discover://…',
  },
  read: (given) => (ADDRESS.test(given) ? given : null),
};
