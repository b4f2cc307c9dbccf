import type { DocumentContent } from '../../domain/document-content.js';

/** Each line is a paragraph, empty ones too, for an empty line may be an empty cell. A form feed parts a line in two. */
export const readText = (text: string): DocumentContent => ({
  format: 'text',
  blocks: text
    .replace(/(\r\n|\r|\n)$/, '')
    .split(/\r\n|\r|\n/)
    .flatMap((line, index) =>
      line
        .split(/[\f\v\u2028\u2029]/)
        .map((part) => ({ kind: 'paragraph' as const, text: part.trim(), at: `line ${index + 1}` })),
    ),
  footnotes: [],
});
