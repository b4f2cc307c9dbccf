import type { Plain, Projection, Recorded } from '#libs/kernel';
import { searchKey } from '#libs/vietnamese';
import type { DocumentImported } from '#libs/intake/facts';
import type { Claim, StatusReportCorrected, StatusReported } from '#libs/tasks/facts';
import { documentKey } from '../domain/document-key.js';

export type FindingRow = Readonly<{
  position: number;
  code: string;
  place: string;
  placeKey: string;
  values: Plain;
  document: string | null;
  notice: string | null;
  noticeKey: string | null;
  taskId: string | null;
  agency: string | null;
}>;

/** One row per event that found something. */
export type FindingsRow = Readonly<{ sequence: number; findings: readonly FindingRow[] }>;

export const findings: Projection<DocumentImported | StatusReported | StatusReportCorrected, FindingsRow> = {
  name: 'findings',
  handles: { DocumentImported: true, StatusReported: true, StatusReportCorrected: true },
  rowOf: (event) => String(event.sequence),
  evolve: (_row, event) => ({
    sequence: event.sequence,
    findings: event.type === 'DocumentImported' ? ofDocument(event) : ofReport(event),
  }),
};

const ofDocument = ({ data }: Recorded<DocumentImported>): readonly FindingRow[] =>
  data.findings.map(({ code, place, values }, position) => ({
    position,
    code,
    place,
    placeKey: searchKey(place),
    values,
    document: data.sha256,
    notice: data.number,
    noticeKey: documentKey(data.number),
    taskId: null,
    agency: null,
  }));

const ofReport = ({ data }: Recorded<StatusReported | StatusReportCorrected>): readonly FindingRow[] =>
  data.contradictions.map((code, position) => ({
    position,
    code,
    place: data.agency,
    placeKey: searchKey(data.agency),
    values: { label: LABELS[data.claim], completed: data.completion?.on ?? null },
    document: null,
    notice: null,
    noticeKey: null,
    taskId: data.taskId,
    agency: data.agency,
  }));

const LABELS: Readonly<Record<Claim, string>> = {
  completed: 'Đã hoàn thành',
  'completed-late': 'Đã hoàn thành quá hạn',
  'in-progress': 'Đang thực hiện',
  'not-completed': 'Chưa hoàn thành',
};
