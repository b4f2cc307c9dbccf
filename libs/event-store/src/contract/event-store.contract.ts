import { appendingContract } from './appending.contract.js';
import { concurrencyContract } from './concurrency.contract.js';
import { contentContract } from './content.contract.js';
import { followingContract } from './following.contract.js';
import { handlingContract } from './handling.contract.js';
import type { LogUnderTest, Open } from './log-under-test.js';
import { malformedContract } from './malformed.contract.js';
import { readingContract } from './reading.contract.js';
import { repeatingContract } from './repeating.contract.js';

/** Every promise of `EventStore` and `Ledger`, run on every adapter. Each test has an empty log of its own. */
export const eventStoreContract = (newLog: () => Promise<LogUnderTest>): void => {
  let log: LogUnderTest;
  beforeEach(async () => {
    log = await newLog();
  });
  afterEach(() => log.end());
  const open: Open = (upcasters) => log.open(upcasters);

  describe('appending', () => appendingContract(open));
  describe('repeating', () => repeatingContract(open));
  describe('malformed input', () => malformedContract(open));
  describe('reading', () => readingContract(open));
  describe('content', () => contentContract(open));
  describe('following', () => followingContract(open));
  describe('many writers', () => concurrencyContract(open));
  describe('handling commands', () => handlingContract(open));
};
