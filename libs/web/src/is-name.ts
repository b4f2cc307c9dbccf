/** Whether a path segment could be an id at all; the database refuses some characters, and what is no name is simply not found. */
export const isName = (text: string): boolean => /^[^\p{Cc}\p{Cs}]{1,200}$/u.test(text);
