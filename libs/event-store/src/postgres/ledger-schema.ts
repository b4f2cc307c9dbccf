import { appendAtOnce, dropAppendAtOnce } from './append-at-once.js';
import { dropGuardWhenFollowed, guardWhenFollowed } from './guard-when-followed.js';
import { dropLedgerAppend, ledgerAppend } from './ledger-append.js';
import { dropLedgerGuard, ledgerGuard } from './ledger-guard.js';
import { dropFollowSchema, followSchema } from '../eventstoredb/follow-schema.js';
import { arrivingSchema, dropArrivingSchema } from '../migrating/arriving.js';
import { dropEmptyLedgerTable, ledgerTable } from './ledger-table.js';

/** What a database must run, in this order, before `PostgresEventStore` can use it; `down` undoes a step, the last one first. */
export const ledgerSchema: readonly Readonly<{ name: string; up: string; down: string }>[] = [
  { name: 'CreateLedger1763769600001', up: ledgerTable, down: dropEmptyLedgerTable },
  { name: 'GuardLedger1763769600002', up: ledgerGuard, down: dropLedgerGuard },
  { name: 'AppendToLedger1763769600003', up: ledgerAppend, down: dropLedgerAppend },
  { name: 'FollowEventStoreDb1763769600004', up: followSchema, down: dropFollowSchema },
  { name: 'CopyIntoLedger1763769600006', up: arrivingSchema, down: dropArrivingSchema },
  { name: 'AppendAtOnce1763769600007', up: appendAtOnce, down: dropAppendAtOnce },
  { name: 'GuardWhenFollowed1763769600008', up: guardWhenFollowed, down: dropGuardWhenFollowed },
];
