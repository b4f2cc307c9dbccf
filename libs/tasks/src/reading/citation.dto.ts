import { IsDay, IsText } from '#libs/web';
import type { Citation } from '../domain/citation.js';

/** A signed document as a request cites it. */
export class CitationBody {
  @IsText(200, { description: 'Number and symbol, such as 71/NQ-CP.' })
  readonly number!: string;

  @IsText(200, { optional: true, description: 'Kind of document, such as Nghị quyết.' })
  readonly kind?: string;

  @IsDay({ optional: true })
  readonly signedOn?: string;
}

export const citationOf = ({ number, kind, signedOn }: CitationBody): Citation => ({
  number,
  kind: kind ?? null,
  signedOn: signedOn ?? null,
});
