import { Rejection, type Fault } from '#libs/kernel';

/** The first fault leads; without faults nothing is refused and nothing happens. */
export const refuse = (faults: readonly Fault[]): readonly never[] => {
  const [first] = faults;
  if (first !== undefined) throw new Rejection(first.code, first.message.en, faults);
  return [];
};
