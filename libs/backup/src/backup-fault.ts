import { Rejection, type Bilingual, type Fault } from '#libs/kernel';

export type BackupFault =
  | 'backup.file-missing'
  | 'backup.file-extra'
  | 'backup.file-changed'
  | 'backup.manifest-unreadable'
  | 'backup.manifest-changed'
  | 'backup.version-unknown'
  | 'backup.line-unreadable'
  | 'backup.event-sequence'
  | 'backup.event-hash'
  | 'backup.event-instant'
  | 'backup.event-revision'
  | 'backup.event-id-twice'
  | 'backup.log-count'
  | 'backup.log-root'
  | 'backup.program-older'
  | 'backup.table-unknown'
  | 'backup.target-not-empty'
  | 'backup.target-in-use'
  | 'backup.folder-not-empty'
  | 'backup.more';

const SAYINGS: Readonly<Record<BackupFault, Bilingual>> = {
  'backup.file-missing': { vi: 'thiếu tệp này', en: 'this file is missing' },
  'backup.file-extra': { vi: 'tệp này không thuộc bản sao lưu', en: 'this file does not belong to the backup' },
  'backup.file-changed': { vi: 'nội dung tệp đã bị thay đổi ($1)', en: 'the file is not as it was written ($1)' },
  'backup.manifest-unreadable': { vi: 'không đọc được bản kê ($1)', en: 'the manifest cannot be read ($1)' },
  'backup.manifest-changed': {
    vi: 'bản kê không khớp với mã băm của nó trong manifest.json.sha256',
    en: 'the manifest does not have the hash that stands in manifest.json.sha256',
  },
  'backup.version-unknown': {
    vi: 'định dạng $1 không đọc được bằng phiên bản này',
    en: 'format $1 is not known to this version of the program',
  },
  'backup.line-unreadable': { vi: 'dòng này không phải là một sự kiện ($1)', en: 'this line is no event ($1)' },
  'backup.event-sequence': {
    vi: 'số thứ tự không liền với dòng trước',
    en: 'the sequence does not follow on the line before',
  },
  'backup.event-hash': {
    vi: 'nội dung sự kiện không khớp với mã băm của nó',
    en: 'the event does not have the hash that stands beside it',
  },
  'backup.event-instant': { vi: 'thời điểm ghi lùi lại', en: 'the recorded instant runs backwards' },
  'backup.event-revision': {
    vi: 'phiên bản trong luồng không liền với sự kiện trước của luồng',
    en: 'the revision does not follow on the event before it in its stream',
  },
  'backup.event-id-twice': { vi: 'mã sự kiện đã có ở sự kiện $1', en: 'the event id is that of event $1 already' },
  'backup.log-count': { vi: 'bản kê ghi $1 sự kiện, đọc được $2', en: 'the manifest tells of $1 events, $2 were read' },
  'backup.log-root': {
    vi: 'gốc của các mã băm không khớp với bản kê',
    en: 'the root of the hashes is not that of the manifest',
  },
  'backup.program-older': {
    vi: 'bản sao lưu được tạo bởi phiên bản mới hơn ($1): hãy dùng phiên bản đó',
    en: 'the backup was written by a newer version ($1): use that one',
  },
  'backup.table-unknown': {
    vi: 'bảng hoặc cột này không có trong phiên bản này ($1)',
    en: 'this version has no such table or column ($1)',
  },
  'backup.target-not-empty': {
    vi: 'nơi phục hồi đã có dữ liệu ($1): hãy chọn cơ sở dữ liệu hoặc thư mục trống',
    en: 'the place to restore to holds data ($1): name an empty database or folder',
  },
  'backup.target-in-use': {
    vi: 'máy chủ hoặc một lệnh khác đang dùng cơ sở dữ liệu này: hãy dừng trước đã',
    en: 'a server or another command uses this database: end it first',
  },
  'backup.folder-not-empty': {
    vi: 'thư mục không trống: hãy chọn một thư mục mới',
    en: 'the folder is not empty: name a new one',
  },
  'backup.more': { vi: 'còn $1 lỗi khác', en: '$1 more faults' },
};

/** A fault of a backup and its place: a file, a file and line, or a table. */
export const backupFault = (code: BackupFault, place: string, ...values: readonly (string | number)[]): Fault => {
  const filled = (text: string): string => text.replace(/\$(\d)/g, (_, at: string) => String(values[Number(at) - 1]));
  return { code, place, message: { vi: filled(SAYINGS[code].vi), en: filled(SAYINGS[code].en) } };
};

/** Every fault that was found; nothing was changed. */
export const backupRefused = (faults: readonly Fault[]): Rejection<'backup.refused'> =>
  new Rejection('backup.refused', faults.map(({ place, message }) => `${place}: ${message.en}`).join('\n'), faults);
