/** A refusal that the caller can mend. `faults` names every fault of the command at once, each with its place. */
export class Rejection<Code extends string = string> extends Error {
  constructor(
    readonly code: Code,
    message: string,
    readonly faults: readonly Fault[] = [],
  ) {
    super(message);
    this.name = 'Rejection';
  }
}

export type Fault = Readonly<{ code: string; place: string; message: Bilingual }>;

export type Bilingual = Readonly<{ vi: string; en: string }>;
