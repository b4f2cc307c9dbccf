import type { Reach } from '#libs/access';

/** A subscription. `position` is the last ledger sequence that its receiver has, or was not to have. */
export type Webhook = Readonly<{
  id: string;
  url: string;
  types: readonly string[] | null;
  description: string | null;
  /** The agency whose officers it belongs to; null: the office's. */
  agency: string | null;
  reach: Reach;
  createdBy: Readonly<{ name: string; agency: string | null; role: string }>;
  createdAt: string;
  position: number;
  failures: number;
  failingSince: string | null;
  nextAttemptAt: string | null;
  lastError: string | null;
  lastErrorAt: string | null;
  lastDeliveredAt: string | null;
  disabledAt: string | null;
}>;

export type NewWebhook = Pick<
  Webhook,
  'id' | 'url' | 'types' | 'description' | 'agency' | 'reach' | 'createdBy' | 'position'
> &
  Readonly<{ fingerprint: string; subject: string }>;
