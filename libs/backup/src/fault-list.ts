import type { Fault } from '#libs/kernel';
import { backupFault, backupRefused } from './backup-fault.js';

const MOST = 1_000;

/** Faults as they are found. The first thousand keep their places, so that a file of noise does not fill the memory. */
export class FaultList {
  private readonly faults: Fault[] = [];
  private more = 0;

  add(...[code, place, ...values]: Parameters<typeof backupFault>): void {
    if (this.faults.length < MOST) this.faults.push(backupFault(code, place, ...values));
    else this.more += 1;
  }

  all(): readonly Fault[] {
    return this.more === 0 ? this.faults : [...this.faults, backupFault('backup.more', '', this.more)];
  }

  /** @throws Rejection with all of them when there is one */
  refuseIfAny(): void {
    if (this.faults.length > 0) throw backupRefused(this.all());
  }
}
