export { givenFor } from './given-decider.js';
export { givenRow } from './given-projection.js';
export { givenProcess } from './given-process.js';
export { recorded, type RecordedAs } from './recorded.js';
export { testDatabase, type TestDatabase } from './test-database.js';
export { AS, letInAs } from './let-in-as.js';
