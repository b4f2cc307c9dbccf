/** One JSON document and nothing else with `--json`, otherwise text for people. */
export const answer = (json: boolean | undefined, value: unknown, text: () => string): void => {
  process.stdout.write(`${json === true ? JSON.stringify(value, null, 2) : text()}\n`);
};
