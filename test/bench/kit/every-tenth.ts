/** Says how far long work has come, ten times in all. */
export const everyTenth = (
  events: number,
  say: (line: string) => void,
  done: 'written' | 'followed',
): ((now: number) => void) => {
  let told = 0;
  return (now) => {
    if (now < told + events / 10) return;
    told = now;
    say(`${now} of ${events} events ${done}`);
  };
};
