import fc from 'fast-check';
import { parse, tablesOf } from '../content.spec-kit.js';
import { docxAround, p, tbl, tc, tr } from './docx.spec-kit.js';

/** Prints nothing, but mammoth carries fields over from one paragraph to the next: every table is then left to it. */
const LEFT_TO_MAMMOTH = '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';

const text = fc.constantFrom('Bộ Y tế', ' 7 ', 'a &amp; b &lt;c&gt;', '', '31/10/2025', '&#xA0;Sở&#x9;');
const run = fc.oneof(
  text.map((words) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`),
  fc.constantFrom('<w:r><w:t>x</w:t><w:br/><w:t>y</w:t></w:r>', '<w:r><w:tab/></w:r>'),
  fc.constantFrom('<w:proofErr w:type="spellStart"/>', '<w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink>'),
);
const paragraph = fc.oneof(
  text.map((words) => p(words)),
  fc.array(run, { maxLength: 3 }).map((runs) => `<w:p>${runs.join('')}</w:p>`),
);
const properties = fc.constantFrom(
  ...['', '', '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', '<w:vMerge/>', '<w:vMerge/>'],
  ...['<w:gridSpan w:val="2"/><w:vMerge/>', '<w:vMerge w:val="continue"/>'],
);
const cell = fc
  .tuple(fc.array(paragraph, { maxLength: 3 }), properties)
  .map(([paragraphs, of]) => tc(paragraphs.join(''), of));
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }).map((rows) => ({
  rows,
  xml: tbl(...rows.map((cells) => tr(...cells))),
}));

describe('a table of a Word file', () => {
  it('is read alike whether or not it is left to the library for Word files', () =>
    fc.assert(
      fc.asyncProperty(table, table, async (one, other) => {
        const body = `${p('Trước')}${one.xml}${p('Giữa')}${other.xml}${p('Sau')}`;
        const read = await parse(docxAround(body), 'a.docx');
        expect(read).toStrictEqual(await parse(docxAround(body + LEFT_TO_MAMMOTH), 'a.docx'));
        expect(tablesOf(read).map(({ at }) => at)).toStrictEqual(['table 1', 'table 2']);
      }),
      { numRuns: 50 },
    ));

  it('with a paragraph whose end was deleted goes on in the next one, as Word shows it', async () => {
    const deleted = '<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>Bộ </w:t></w:r></w:p>';
    const [read] = tablesOf(await parse(docxAround(tbl(tr(tc(deleted + p('Y tế'))))), 'a.docx'));
    expect(read?.rows[0]?.cells[0]?.text).toBe('Bộ Y tế');
  });
});
