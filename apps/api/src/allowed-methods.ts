export type Route = Readonly<{ method: string | readonly string[]; url: string }>;

/** The methods that some route takes at this path; none when the path is unknown. */
export const allowedMethods = (routes: readonly Route[], path: string): readonly string[] =>
  [...new Set(routes.filter(({ url }) => fits(url, path)).flatMap(({ method }) => method))].sort();

const fits = (pattern: string, path: string): boolean => {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => (isNamed(part) ? given[index] !== '' : plain(part) === given[index]))
  );
};

/** A part behind one colon stands for anything; two colons stand for a colon. */
const isNamed = (part: string): boolean => /^:(?!:)/.test(part);
const plain = (part: string): string => part.replaceAll('::', ':');
