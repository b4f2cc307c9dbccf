import type { Fault } from '#libs/kernel';

/** The environment is not as the server needs it: every fault, at the name of its variable. */
export class SettingsRefused extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(faults.flatMap(({ place, message }) => [`${place}: ${message.vi}`, `${place}: ${message.en}`]).join('\n'));
    this.name = 'SettingsRefused';
  }
}
