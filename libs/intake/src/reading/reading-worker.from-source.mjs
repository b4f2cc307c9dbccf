/** Runs the reading thread from TypeScript sources, for specs: the built program never loads this file. */
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
await import('./reading-worker.ts');
