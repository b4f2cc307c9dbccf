import { ValidationFailed } from './validation-failed.js';
import { sparse } from './sparse.js';

const known = { taskId: 1, title: 1, status: 1 };
const item = { taskId: 't1', title: 'Đất đai', status: 'overdue' };

describe('sparse fields', () => {
  it('leave everything when none is asked for', () => expect(sparse(undefined, known)(item)).toStrictEqual(item));

  it('leave what is asked for, once, in the order of the item', () =>
    expect(Object.entries(sparse('status, taskId,status', known)(item))).toStrictEqual([
      ['taskId', 't1'],
      ['status', 'overdue'],
    ]));

  it.each(['', 'colour', 'title,', 'toString', '__proto__', 'title,colour,shade'])('refuse "%s"', (fields) =>
    expect(() => sparse(fields, known)).toThrow(ValidationFailed),
  );

  it('name the known ones and every unknown one', () => {
    try {
      sparse('title,colour,shade', known);
    } catch (error) {
      expect((error as ValidationFailed).faults).toMatchObject([
        { place: 'fields', message: { en: 'There is no field colour, shade; choose among taskId, title, status.' } },
      ]);
    }
    expect.assertions(1);
  });
});
