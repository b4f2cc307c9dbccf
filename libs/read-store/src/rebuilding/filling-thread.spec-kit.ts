import { modelsOf } from '../read-store.spec-kit.js';
import { serveFilling } from './serve-filling.js';

await serveFilling(modelsOf());
