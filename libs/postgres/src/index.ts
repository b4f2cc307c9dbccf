export { openDatabase, type DatabaseOptions } from './open-database.js';
export type { Database } from './database.js';
export { PostgresError } from './postgres-error.js';
export { makeFolder } from './embedded/make-folder.js';
export { Gathered } from './gathered.js';
export { heardWithin, type Heard } from './heard-within.js';
export { keepSession } from './keep-session.js';
