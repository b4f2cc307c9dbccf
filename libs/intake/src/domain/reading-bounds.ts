import type { Fault } from '#libs/kernel';
import type { DocumentContent } from './document-content.js';
import { whereAt } from './place.js';

/** Reading is one uninterrupted piece of work: about ten thousand rows of eight columns, far more than any notice has. */
export const MOST_TEXTS = 100_000;
const MOST_CHARACTERS = 5_000_000;
export const LONGEST_TEXT = 50_000;

/** Why a document is too much to be read at all. */
export const boundFaults = ({ blocks, margins = [], footnotes }: DocumentContent): readonly Fault[] => {
  const texts = blocks.flatMap((block): readonly Printed[] =>
    block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells) : [block],
  );
  let count = 0;
  let characters = 0;
  for (const { text, at } of [...texts, ...margins, ...footnotes]) {
    if (text.trim() === '') continue;
    count += 1;
    characters += text.length;
    if (text.length > LONGEST_TEXT) return [tooLong(at)];
    if (count > MOST_TEXTS || characters > MOST_CHARACTERS) return [tooMany(at)];
  }
  return [];
};

type Printed = Readonly<{ text: string; at: string }>;

const tooMany = (at: string): Fault => ({
  code: 'intake.too-many-rows',
  place: whereAt(at),
  message: {
    vi: 'Văn bản có quá nhiều dòng: từ đây trở đi vượt 100.000 ô hoặc dòng có chữ (5 triệu ký tự). Hãy tách thành nhiều tệp rồi gửi lại',
    en: 'The document has too many rows: from here on it exceeds 100,000 cells or lines with text (5 million characters). Split it into several files and send those',
  },
});

const tooLong = (at: string): Fault => ({
  code: 'intake.text-too-long',
  place: whereAt(at),
  message: {
    vi: 'Ô hoặc đoạn này dài hơn 50.000 ký tự. Hãy tách nội dung rồi gửi lại',
    en: 'This cell or paragraph is longer than 50,000 characters. Split it and send the document again',
  },
});
