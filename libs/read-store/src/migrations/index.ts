import type { MigrationInterface } from 'typeorm';
import { CreateCheckpoints1763800000000 } from './1763800000000-create-checkpoints.js';
import { CreateAgencyRegisters1763800005000 } from './1763800005000-create-agency-registers.js';
import { CreateViews1763800006000 } from './1763800006000-create-views.js';
import { CreateIdempotencyClaims1763800007000 } from './1763800007000-create-idempotency-claims.js';
import { KeepRevisions1763800008000 } from './1763800008000-keep-revisions.js';
import { ShowDueDatesAndClears1763800008001 } from './1763800008001-show-due-dates-and-clears.js';
import { CreateWebhooks1763800009000 } from './1763800009000-create-webhooks.js';
import { KeepLineage1763800020000 } from './1763800020000-keep-lineage.js';
import { WalkInPageOrder1763800029000 } from './1763800029000-walk-in-page-order.js';
import { CountOnBothAxes1763800030000 } from './1763800030000-count-on-both-axes.js';
import { WalkAHistory1763800031000 } from './1763800031000-walk-a-history.js';
import { CountHistoryLines1763800032000 } from './1763800032000-count-history-lines.js';
import { ledgerMigrations } from './ledger-migrations.js';

/** Every migration there is. A new one is a file beside this one and a line here; applied ones never change. */
export const migrations: readonly (new () => MigrationInterface)[] = [
  ...ledgerMigrations,
  CreateCheckpoints1763800000000,
  CreateAgencyRegisters1763800005000,
  CreateViews1763800006000,
  CreateIdempotencyClaims1763800007000,
  KeepRevisions1763800008000,
  ShowDueDatesAndClears1763800008001,
  CreateWebhooks1763800009000,
  KeepLineage1763800020000,
  WalkInPageOrder1763800029000,
  CountOnBothAxes1763800030000,
  WalkAHistory1763800031000,
  CountHistoryLines1763800032000,
];
