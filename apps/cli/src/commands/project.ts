import { Command } from 'commander';
import { serve } from './serve.js';

export const projectCommand = (): Command =>
  new Command('project')
    .description('keep the read models in a process of its own, for servers with PROJECTING=elsewhere')
    .action(() => serve({}, ['--project']));
