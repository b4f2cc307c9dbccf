import type { Day, Metadata } from '#libs/kernel';
import { refuse } from './agency.rejections.js';

/** What people enter into the register has happened by today; a merger names a day of its own that may lie ahead. */
export const notAhead = ({ effectiveOn }: Pick<Metadata, 'effectiveOn'>, today: Day): void => {
  if (effectiveOn > today) refuse(['agency.day-in-future', 'effectiveOn']);
};
