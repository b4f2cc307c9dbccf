import { givenFor } from '#libs/testing';
import { documentDecider, type AcceptDocument, type RecordRows } from './document.decider.js';
import type { DocumentImported, DocumentRowsRead, DocumentSettled } from './document.events.js';

const given = givenFor(documentDecider);
const sha256 = 'a'.repeat(64);
const rowsOf = (reading: string, chunk: number): DocumentRowsRead => ({
  type: 'DocumentRowsRead',
  data: { sha256, reading, chunk, rows: [] },
});
const record = (reading: string, chunk: number): RecordRows => ({ kind: 'RecordRows', ...rowsOf(reading, chunk).data });
const imported: DocumentImported = {
  type: 'DocumentImported',
  data: {
    sha256,
    reading: 'first',
    fileName: 'notice.docx',
    format: 'docx',
    number: '12/TB-VPCP',
    signedOn: '2025-11-16',
    appendices: [],
    rows: 0,
    findings: [],
  },
};
const accept: AcceptDocument = { kind: 'AcceptDocument', chunks: 1, ...imported.data };
const settled: DocumentSettled = { type: 'DocumentSettled', data: { sha256 } };

describe('imported document', () => {
  it('has its rows recorded chunk by chunk', () => {
    given().when(record('first', 0)).then(rowsOf('first', 0));
    given(rowsOf('first', 0)).when(record('first', 1)).then(rowsOf('first', 1));
  });
  it('records no chunk twice', () => given(rowsOf('first', 0)).when(record('first', 0)).thenNothing());
  it('misses no chunk', () => given().when(record('first', 1)).thenRejected('document.chunk-out-of-order'));
  it('starts afresh when it is read anew after a crash', () =>
    given(rowsOf('first', 0)).when(record('second', 0)).then(rowsOf('second', 0)));
  it('records nothing more once it is accepted', () =>
    given(rowsOf('first', 0), imported).when(record('second', 0)).thenNothing());

  it('is accepted by one event', () => given(rowsOf('first', 0)).when(accept).then(imported));
  it('is accepted only with all its rows', () => {
    given().when(accept).thenRejected('document.rows-missing');
    given(rowsOf('other', 0)).when(accept).thenRejected('document.rows-missing');
  });
  it('is not accepted twice', () => given(rowsOf('first', 0), imported).when(accept).thenNothing());

  it('is settled once', () => {
    given(rowsOf('first', 0), imported).when({ kind: 'SettleDocument', sha256 }).then(settled);
    given(rowsOf('first', 0), imported, settled).when({ kind: 'SettleDocument', sha256 }).thenNothing();
  });
  it('is not settled before it is accepted', () =>
    given(rowsOf('first', 0)).when({ kind: 'SettleDocument', sha256 }).thenRejected('document.not-imported'));
});
