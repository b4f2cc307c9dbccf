import type { Day } from '#libs/kernel';
import {
  inForceOn,
  successorOn,
  type AgencyChronicle,
  type Chronicle,
  type GroupChronicle,
  type Naming,
} from './agency-chronicle.js';
import { codeForms, elidedForm, formsOf } from './agency-forms.js';
import { nameTrie, type NameTrie } from './name-trie.js';

export type Found = Readonly<{ kind: 'agency' | 'group'; code: string }>;
/** `naming` is null for what holds on every day: the code. */
export type Bearer =
  Readonly<{ agency: AgencyChronicle; naming: Naming | null }> | Readonly<{ group: GroupChronicle; naming: Naming }>;

export type NameIndex = Readonly<{
  names: NameTrie<Bearer>;
  elided: NameTrie<Bearer>;
  /** The one agency or group that the bearers of a name mean on the day, null when none or more than one. */
  meant: (bearers: readonly Bearer[], on: Day) => Found | null;
}>;

export const nameIndex = (chronicle: Chronicle): NameIndex => {
  const names: (readonly [string, Bearer])[] = [];
  const elided: (readonly [string, Bearer])[] = [];
  for (const agency of chronicle.agencies.values()) {
    const { code, kind } = agency;
    const titles = [
      ...codeForms(code, kind).map((title) => ({ title, naming: null })),
      ...agency.namings.flatMap((naming) => [naming.name, ...naming.aliases].map((title) => ({ title, naming }))),
    ];
    for (const { title, naming } of titles) {
      names.push(...formsOf(title, kind).map((form) => [form, { agency, naming }] as const));
      const short = elidedForm(title, kind);
      if (short !== null) elided.push([short, { agency, naming }]);
    }
  }
  for (const group of chronicle.groups.values()) {
    for (const naming of group.versions) {
      const forms = [naming.name, ...naming.aliases].flatMap((title) => formsOf(title, 'other'));
      names.push(...forms.map((form) => [form, { group, naming }] as const));
    }
  }
  return { names: nameTrie(names), elided: nameTrie(elided), meant: (bearers, on) => meant(chronicle, bearers, on) };
};

const meant = (chronicle: Chronicle, bearers: readonly Bearer[], on: Day): Found | null => {
  const existing = bearers.filter((bearer) => existsOn(bearer, on));
  const ofTheDay = existing.filter((bearer) => holdsOn(bearer, on));
  const found = new Map<string, Found>();
  for (const bearer of ofTheDay.length > 0 ? ofTheDay : existing) {
    const one: Found =
      'group' in bearer
        ? { kind: 'group', code: bearer.group.code }
        : { kind: 'agency', code: successorOn(chronicle, bearer.agency.code, on) };
    found.set(`${one.kind}:${one.code}`, one);
  }
  const [only] = found.values();
  return found.size === 1 && only !== undefined ? only : null;
};

const existsOn = (bearer: Bearer, on: Day): boolean =>
  'group' in bearer ? inForceOn(bearer.group.versions, on) !== undefined : bearer.agency.since <= on;

const holdsOn = (bearer: Bearer, on: Day): boolean => {
  const namings: readonly Naming[] = 'group' in bearer ? bearer.group.versions : bearer.agency.namings;
  const inForce = bearer.naming === null || bearer.naming === inForceOn(namings, on);
  return inForce && ('group' in bearer || bearer.agency.merged === null || bearer.agency.merged.on > on);
};
