import { unreachable, type Day } from '#libs/kernel';
import type { AssignmentEvent, ExtensionGranted, ExtensionRefused, ExtensionRequested } from './assignment.events.js';

export type ExtensionEvent = ExtensionRequested | ExtensionGranted | ExtensionRefused;

/** `request` is the revision at which it was filed; `decision` null: pending. */
export type ExtensionRequest = Readonly<{
  request: number;
  on: Day;
  to: Day;
  reason: string;
  asker: string;
  decision: Readonly<{ on: Day; fact: ExtensionGranted | ExtensionRefused }> | null;
}>;

export type Happened = Readonly<{ on: Day; revision: number; subject: string }>;

export const evolveRequests = (
  requests: readonly ExtensionRequest[],
  event: ExtensionEvent,
  { on, revision, subject }: Happened,
): readonly ExtensionRequest[] => {
  switch (event.type) {
    case 'ExtensionRequested': {
      const { to, reason } = event.data;
      return [...requests, { request: revision, on, to, reason, asker: subject, decision: null }];
    }
    case 'ExtensionGranted':
    case 'ExtensionRefused':
      return requests.map((one) =>
        one.request === event.data.request ? { ...one, decision: { on, fact: event } } : one,
      );
    default:
      return unreachable(event);
  }
};

export const isExtension = (event: AssignmentEvent): event is ExtensionEvent =>
  event.type === 'ExtensionRequested' || event.type === 'ExtensionGranted' || event.type === 'ExtensionRefused';
