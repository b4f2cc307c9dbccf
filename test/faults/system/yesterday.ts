/** In Hanoi; the same for a whole run, so that midnight changes nothing. */
export const yesterday = (): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date(Date.now() - 86_400_000));
