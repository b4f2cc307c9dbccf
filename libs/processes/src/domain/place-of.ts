import type { NoticeRow } from '#libs/intake/facts';

/** Where a person finds the row in the printed notice. */
export const placeOf = ({ listing }: Pick<NoticeRow, 'listing'>): string =>
  [
    `Phụ lục ${listing.appendix}`,
    ...(listing.section === null ? [] : [`mục ${listing.section}`]),
    listing.ordinal === null ? `dòng ${listing.row}` : `STT ${listing.ordinal}`,
  ].join(', ');
