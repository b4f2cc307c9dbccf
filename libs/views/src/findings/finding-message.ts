import type { Bilingual, PlainRecord } from '#libs/kernel';

export const findingMessage = (code: string, place: string, values: PlainRecord): Bilingual => {
  const said = `${place}: ${code} ${JSON.stringify(values)}`;
  return { vi: said, en: said };
};
