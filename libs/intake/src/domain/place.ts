/** From large to small, as a person would look it up: "Phụ lục I, mục 2, STT 40". */
export const placeOf = (appendix: string, section: number | null, ordinal: number | null, at: string): string =>
  [`Phụ lục ${appendix}`, section === null ? null : `mục ${section}`, ordinal === null ? whereAt(at) : `STT ${ordinal}`]
    .filter((part) => part !== null)
    .join(', ');

export const whereAt = (at: string): string =>
  at
    .replace(/\bline\b/g, 'dòng')
    .replace(/\btable\b/g, 'bảng')
    .replace(/\brow\b/g, 'hàng')
    .replace(/\b(?:column|cell)\b/g, 'cột')
    .replace(/\bparagraph\b/g, 'đoạn')
    .replace(/\bfootnote\b/g, 'chú thích');
