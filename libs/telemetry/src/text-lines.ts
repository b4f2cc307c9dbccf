type Line = Readonly<Record<string, unknown> & { time?: string; level?: string; msg?: string }>;

/** A line of the log for people: time, level, what happened, then the rest as `name=value`. */
export const textLine = (json: string): string => {
  const { time = '', level = '', msg = '', ...rest } = JSON.parse(json) as Line;
  const told = Object.entries(rest)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  return `${[time, level.toUpperCase().padEnd(5), msg, ...told].filter((part) => part !== '').join(' ')}\n`;
};
