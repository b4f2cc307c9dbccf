import { sharedBuffers } from './shared-buffers.js';

const GIBIBYTE = 2 ** 30;

describe('what PostgreSQL keeps of its tables in memory', () => {
  it.each([
    ['128MB', 'on the smallest machine', [0.5 * GIBIBYTE, 0]],
    ['512MB', 'an eighth of it', [4 * GIBIBYTE, 0]],
    ['1024MB', 'on a large one, where others want memory too', [64 * GIBIBYTE, 0]],
    ['256MB', 'of what a container may have', [64 * GIBIBYTE, 2 * GIBIBYTE]],
    ['1024MB', 'where the limit is beyond all memory', [16 * GIBIBYTE, 2 ** 63]],
  ])('is %s %s', (buffers, _, bytes) => expect(sharedBuffers(...bytes)).toBe(buffers));
});
