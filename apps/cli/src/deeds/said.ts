import type { Day } from '#libs/kernel';
import type { Citation } from '#libs/tasks/facts';
import { dayNamed, numberOf } from '../filters.js';
import { UsageError } from '../usage-error.js';

/** What a person wrote behind a command, read as what it should be. Every reader throws a UsageError at what makes no sense. */
export class Said {
  constructor(
    private readonly words: Readonly<Record<string, string>>,
    private readonly options: Readonly<Record<string, string | readonly string[] | undefined>>,
  ) {}

  /** An argument by its name. */
  word(name: string): string {
    const word = this.words[name];
    if (word === undefined) throw new Error(`the command takes no <${name}>`);
    return word;
  }

  number(name: string): number {
    return numberOf(`<${name}>`, this.word(name));
  }

  /** An option that must be given, by its name with dashes. */
  text(option: string): string {
    const text = this.maybe(option);
    if (text === null) throw new Error(`--${option} is not asked for`);
    return text;
  }

  count(option: string): number {
    return numberOf(`--${option}`, this.text(option));
  }

  maybe(option: string): string | null {
    const said = this.options[inCamels(option)];
    return typeof said === 'string' ? said : null;
  }

  several(option: string): readonly string[] {
    const said = this.options[inCamels(option)];
    return typeof said === 'string' || said === undefined ? [] : said;
  }

  day(option: string): Day {
    return this.asDay(option, this.text(option));
  }

  /** A day that is part of what an option says. */
  asDay(option: string, text: string): Day {
    return dayNamed(`--${option}`, text);
  }

  maybeDay(option: string): Day | null {
    return this.maybe(option) === null ? null : this.day(option);
  }

  /** `90/NQ-CP|Nghị quyết|2025-10-20`: number and symbol, kind, day of signing; what is not known is left out. */
  document(option: string): Citation {
    const [number = '', kind = '', signedOn = '', ...more] = parts(this.text(option));
    if (number === '' || more.length > 0) throw notADocument(option, this.text(option));
    return { number, kind: kind || null, signedOn: signedOn === '' ? null : this.asDay(option, signedOn) };
  }

  maybeDocument(option: string): Citation | null {
    return this.maybe(option) === null ? null : this.document(option);
  }

  /** Documents with a title as their fourth part. */
  evidence(option: string): readonly (Citation & Readonly<{ title: string | null }>)[] {
    return this.several(option).map((text) => {
      const [number = '', kind = '', signedOn = ''] = parts(text);
      const title = text.split('|').slice(3);
      if (number === '') throw notADocument(option, text);
      return {
        ...{ number, kind: kind || null, title: title.join('|').trim() || null },
        signedOn: signedOn === '' ? null : this.asDay(option, signedOn),
      };
    });
  }
}

const inCamels = (option: string): string =>
  option.replace(/-([a-z])/g, (_all, letter: string) => letter.toUpperCase());

const parts = (text: string): readonly string[] => text.split('|').map((part) => part.trim());

const notADocument = (option: string, text: string): UsageError =>
  new UsageError({
    vi: `--${option} "${text}": viết số, ký hiệu|loại văn bản|ngày ký, ví dụ "90/NQ-CP|Nghị quyết|20/10/2025".`,
    en: `--${option} "${text}": write number|kind|day of signing, such as "90/NQ-CP|Nghị quyết|20/10/2025".`,
  });
