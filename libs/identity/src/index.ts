export { naturalId } from './natural-id.js';
export { newId } from './new-id.js';
