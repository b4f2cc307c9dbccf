import type { Knowledge } from '../domain/knowledge.js';

/** The agency registry and the register of directives as of now, for the reader of a notice. */
export abstract class KnowledgeSource {
  abstract load(): Promise<Knowledge>;
}
