import { Logger } from '@nestjs/common';
import type { Refusal } from '#libs/access';
import { pseudonym } from './pseudonym.js';

/** One line for every request that was not let in: why, in which operation, and by whom, under a pseudonym of this run. */
export const logRefusal = (): ((refusal: Refusal) => void) => {
  const log = new Logger('Refusals');
  return ({ status, reason, operation, subject, request }) =>
    log.warn({
      ...{ event: 'refused', status, reason, operation, requestId: request },
      by: subject === null ? null : pseudonym(subject),
    });
};
