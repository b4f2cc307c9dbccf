export { folded } from './folded.js';
export { searchKey } from './search-key.js';
