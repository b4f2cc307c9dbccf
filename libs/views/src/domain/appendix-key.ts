import { searchKey } from '#libs/vietnamese';

/** `Phụ lục I`, `Appendix I` and `i` name the same appendix. */
export const appendixKey = (name: string): string => searchKey(name).replace(/^(phu luc|appendix) /, '');
