import { Rejection, type Day } from '#libs/kernel';
import type { AgencyRegister } from '../domain/agency-register.js';
import { agencyRegisterAt } from './agency-register-at.js';
import type { ReadSide } from './read-side.query.js';

/**
 * The codes that an agency filter stands for on a day, those merged into it included; null: no filter. An agency that became
 * known after the position asked for has no tasks then.
 * @throws Rejection `agency.not-found` for a code that nobody has to this day
 */
export const agenciesAsked = async (
  read: ReadSide,
  register: AgencyRegister,
  asked: string | undefined,
  asOf: Day,
): Promise<readonly string[] | null> => {
  if (asked === undefined) return null;
  const code = register.codeOf(asked) ?? (await agencyRegisterAt(read, Number.MAX_SAFE_INTEGER)).codeOf(asked);
  if (code === null) throw notFound(asked);
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
