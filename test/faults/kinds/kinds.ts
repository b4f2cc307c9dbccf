import { cutAfterCommit, cutBeforeCommit, cutDuringCommit } from './cut-connection.js';
import { diskFull } from './disk-full.js';
import type { Fault } from './fault.js';
import { fsyncError } from './fsync-error.js';
import { halfOpen } from './half-open.js';
import { killPostgres } from './kill-postgres.js';
import { killEventStoreDb } from './kill-event-store-db.js';
import { killApart } from './kill-apart.js';
import { killReplicas } from './kill-replicas.js';
import { killServer } from './kill-server.js';
import { noFault } from './no-fault.js';
import { halfOpenStore } from './half-open-store.js';
import { oldStore } from './old-store.js';
import { storeDiskFull } from './store-disk-full.js';
import { storeFsyncError } from './store-fsync-error.js';
import { terminateBackend } from './terminate-backend.js';

/** Every kind of fault, in the order in which they are tried. */
export const kinds: readonly Fault[] = [
  killServer,
  killPostgres,
  terminateBackend,
  cutBeforeCommit,
  cutDuringCommit,
  cutAfterCommit,
  halfOpen,
  fsyncError,
  killReplicas,
  killApart,
  killEventStoreDb,
  halfOpenStore,
  storeFsyncError,
  oldStore,
  diskFull,
  storeDiskFull,
  noFault,
];
