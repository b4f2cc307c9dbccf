import {
  agencyKinds,
  ChangeGroupMembers,
  MergeAgency,
  notAhead,
  RegisterAgency,
  RenameAgency,
  type AgencyKind,
} from '#libs/agencies';
import type { Deed, Offered } from './deed.js';
import { CODE } from './words-of-deeds.js';

const NAME = ['name', 'its name'] as const;
const ALIASES: Offered = ['--alias <name...>', 'other names that documents print'];

/** What is kept in the register of agencies. */
export const registerDeeds: readonly Deed[] = [
  {
    name: 'register-agency',
    description: 'register an agency under a code of its own',
    takes: [CODE, NAME],
    options: [['--kind <kind>', 'kind of agency', { needed: true, choices: agencyKinds }], ALIASES],
    compares: false,
    message: (said, { today, metadata }) => {
      notAhead(metadata, today);
      const data = { code: said.word('code'), name: said.word('name'), aliases: said.several('alias') };
      return new RegisterAgency({ ...data, kind: said.text('kind') as AgencyKind }, metadata);
    },
  },
  {
    name: 'rename-agency',
    description: 'give an agency another name from the effective day on',
    takes: [CODE, NAME],
    options: [ALIASES],
    compares: true,
    message: (said, { today, metadata, expected }) => {
      notAhead(metadata, today);
      const data = { code: said.word('code'), name: said.word('name'), aliases: said.several('alias') };
      return new RenameAgency(data, metadata, expected);
    },
  },
  {
    name: 'merge-agency',
    description: 'merge an agency into its successor from a day on, for ever',
    takes: [CODE, ['successor', 'code of the agency that answers from then on']],
    options: [['--on <day>', 'day of the merger; it may lie ahead', { needed: true }]],
    compares: true,
    message: (said, { today, metadata, expected }) => {
      notAhead(metadata, today);
      const data = { code: said.word('code'), successor: said.word('successor'), on: said.day('on') };
      return new MergeAgency(data, metadata, expected);
    },
  },
  {
    name: 'change-group',
    description: 'say who belongs to a group from a day on',
    takes: [['code', 'code of the group, e.g. PROVINCES'], NAME],
    options: [
      ['--member <code...>', 'all its members from that day on', { needed: true }],
      ['--from <day>', 'that day', { needed: true }],
      ALIASES,
    ],
    compares: true,
    message: (said, { today, metadata, expected }) => {
      notAhead(metadata, today);
      const named = { code: said.word('code'), name: said.word('name'), aliases: said.several('alias') };
      const data = { ...named, members: said.several('member'), from: said.day('from') };
      return new ChangeGroupMembers(data, metadata, expected);
    },
  },
];
