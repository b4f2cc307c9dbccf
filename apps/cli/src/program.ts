import { Command } from 'commander';
import { agenciesCommand } from './commands/agencies.js';
import { attachCommand, attachmentCommand } from './commands/attach.js';
import { demoCommand } from './commands/demo.js';
import { directivesCommand } from './commands/directives.js';
import { findingsCommand } from './commands/findings.js';
import { historyCommand } from './commands/history.js';
import { importCommand } from './commands/import.js';
import { overdueCommand, tasksCommand } from './commands/board.js';
import { backupCommand } from './commands/backup.js';
import { migrateLogCommand } from './commands/migrate-log.js';
import { projectCommand } from './commands/project.js';
import { rebuildCommand } from './commands/rebuild.js';
import { replayCommand } from './commands/replay.js';
import { restoreCommand } from './commands/restore.js';
import { serveCommand } from './commands/serve.js';
import { tokenCommand } from './commands/token.js';
import { deedCommand } from './deeds/deed-command.js';
import { deeds } from './deeds/deeds.js';
import { sayingProblemsTwice } from './print/usage-problem.js';

const HINT = '(--help: cách dùng / shows how)';

const DATA = `
Data: DATABASE_URL names a PostgreSQL; without it a PostgreSQL of its own keeps the data in
TASK_LEDGER_DATA (default .data), shared with a running server.
Exit codes: 0 ok, 1 refused or failed, 2 usage.`;

export const program = (): Command => {
  const root = sayingProblemsTwice(new Command('task-ledger'))
    .description('Who promised what, who reported, who knew, and when.')
    .addHelpText('after', DATA);
  [
    importCommand(),
    attachCommand(),
    attachmentCommand(),
    tasksCommand(),
    overdueCommand(),
    historyCommand(),
    replayCommand(),
    directivesCommand(),
    agenciesCommand(),
    findingsCommand(),
    ...deeds.map((deed) => deedCommand(deed)),
    rebuildCommand(),
    backupCommand(),
    restoreCommand(),
    migrateLogCommand(),
    tokenCommand(),
    serveCommand(),
    projectCommand(),
    demoCommand(),
  ].forEach((command) => root.addCommand(sayingProblemsTwice(command).showHelpAfterError(HINT)));
  return root;
};
