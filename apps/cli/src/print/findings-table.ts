import type { Bilingual } from '#libs/kernel';
import { table } from './table.js';
import type { Language } from './words.js';

type Finding = Readonly<{ code: string; place: string; message: Bilingual }>;

export const findingsTable = (findings: readonly Finding[], language: Language): string =>
  table<Finding>(
    [
      { title: language === 'vi' ? 'Vị trí' : 'Place', width: 24, of: ({ place }) => place },
      { title: language === 'vi' ? 'Mã' : 'Code', width: 22, of: ({ code }) => code },
      { title: language === 'vi' ? 'Điều cần xem' : 'Finding', width: 0, of: ({ message }) => message[language] },
    ],
    findings,
  );
