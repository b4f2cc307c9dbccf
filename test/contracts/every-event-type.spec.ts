import { everyEventType } from '#libs/processes';
import { capabilities } from './capabilities.js';

describe('the event types that the program knows', () => {
  it('are those of every capability', async () => {
    const all = (await capabilities()).flatMap(({ types }) => types);
    expect(Object.keys(everyEventType).sort()).toStrictEqual([...new Set(all)].sort());
  });
});
