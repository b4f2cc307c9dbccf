import { plusDays } from '#libs/kernel';
import { agencies } from '../data/agencies.js';
import type { FilledOffice } from './filled-office.js';

/** A question whose days, positions and agencies differ from turn to turn, so that no answer is an earlier one. */
export type Question = Readonly<{ name: string; path: (office: FilledOffice, turn: number) => string }>;

const dayOf = ({ firstDay, days }: FilledOffice, turn: number): string =>
  plusDays(firstDay, Math.floor((days * (50 + ((turn * 37) % 50))) / 100));

const positionOf = ({ events }: FilledOffice, turn: number): number =>
  Math.floor((events * (40 + ((turn * 53) % 60))) / 100);

export const questions: readonly Question[] = [
  { name: 'status board page', path: (office, turn) => `/v1/tasks?limit=50&asOf=${dayOf(office, turn)}` },
  {
    name: 'overdue on a past day, known at a past position',
    path: (office, turn) => `/v1/overdue?limit=50&asOf=${dayOf(office, turn)}&knownAt=${positionOf(office, turn)}`,
  },
  {
    name: 'agency history page',
    path: (office, turn) =>
      `/v1/agencies/${agencies[turn % agencies.length]?.code ?? ''}/history?limit=50&asOf=${dayOf(office, turn)}`,
  },
];
