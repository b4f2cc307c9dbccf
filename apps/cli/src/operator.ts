import { userInfo } from 'node:os';
import { naturalId, newId } from '#libs/identity';
import { dayAt, type Day, type Metadata } from '#libs/kernel';

/** `requestId`: the same again, with the same command, is the same request. */
export type OperatorSaid = Readonly<{
  by?: string | undefined;
  onBehalfOf?: string | null;
  effectiveOn?: Day | undefined;
  request?: Readonly<{ command: string; id: string }> | undefined;
}>;

/** Who works at this machine, or who is said to: the command line has no tokens and acts as the Government Office. */
export const operator = ({ by, onBehalfOf = null, effectiveOn, request }: OperatorSaid = {}): Metadata => {
  const name = by ?? userInfo().username;
  const subject = `local:${name}`;
  const commandId =
    request === undefined ? newId() : naturalId('command', 'command-line', subject, request.command, request.id);
  return {
    actor: { subject, name, agency: null, role: 'government-office' },
    onBehalfOf,
    effectiveOn: effectiveOn ?? dayAt(Date.now()),
    commandId,
    correlationId: commandId,
    causationId: null,
    source: null,
    traceId: null,
  };
};
