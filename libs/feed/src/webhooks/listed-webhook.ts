import type { Webhook } from './webhook.js';

/** A subscription as it is shown: `failing` is tried again at `nextAttemptAt`, `disabled` never. */
export type ListedWebhook = Omit<Webhook, 'reach' | 'failingSince'> &
  Readonly<{ state: 'active' | 'failing' | 'disabled' }>;

export const listedWebhook = ({ reach: _reach, failingSince: _since, ...webhook }: Webhook): ListedWebhook => ({
  ...webhook,
  state: webhook.disabledAt !== null ? 'disabled' : webhook.failures > 0 ? 'failing' : 'active',
});
