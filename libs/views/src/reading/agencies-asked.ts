import type { Reach } from '#libs/access';
import { Rejection, type Day } from '#libs/kernel';
import type { AgencyRegister } from '../domain/agency-register.js';
import { agencyRegisterAt } from './agency-register-at.js';
import { mayName } from './may-name.js';
import type { ReadSide } from './read-side.query.js';

/**
 * The codes that an agency filter stands for on a day, those merged into it included; null: no filter. An agency that became
 * known after the position asked for has no tasks then.
 * @throws Rejection `agency.not-found` for a code that nobody has to this day, and for one out of reach
 */
export const agenciesAsked = async (
  read: ReadSide,
  reach: Reach,
  register: AgencyRegister,
  asked: string | undefined,
  asOf: Day,
): Promise<readonly string[] | null> => {
  if (asked === undefined) return null;
  const code = register.codeOf(asked) ?? (await agencyRegisterAt(read, Number.MAX_SAFE_INTEGER)).codeOf(asked);
  if (code === null || !mayName(reach, code)) throw notFound(asked);
  return [code, ...register.predecessorsOn(code, asOf)];
};

const notFound = (asked: string): Rejection =>
  new Rejection('agency.not-found', `There is no agency ${asked}.`, [
    {
      code: 'agency.not-found',
      place: 'agency',
      message: {
        vi: `Không có cơ quan nào mang mã "${asked}"; hãy xem danh sách cơ quan.`,
        en: `No agency has the code "${asked}"; see the list of agencies.`,
      },
    },
  ]);
