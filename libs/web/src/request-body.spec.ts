import 'reflect-metadata';
import { IsListOf, IsTexts } from './is-list-of.js';
import { IsDay } from './is-day.js';
import { IsOneOf } from './is-one-of.js';
import { IsPart } from './is-part.js';
import { IsText } from './is-text.js';
import { outcomeOf } from './outcome.js';
import { problemOf } from './problem.js';
import { validationPipe } from './validation.pipe.js';

class Document {
  @IsText(60)
  readonly number!: string;

  @IsDay({ orNull: true })
  readonly signedOn!: string | null;
}

class Filed {
  @IsDay()
  readonly effectiveOn!: string;

  @IsText(20, { lines: true, optional: true })
  readonly result?: string;

  @IsOneOf(['completed', 'in-progress'])
  readonly claim!: string;

  @IsListOf(() => Document, 2, { optional: true })
  readonly evidence?: Document[];

  @IsPart(() => Document, { optional: true })
  readonly decision?: Document;

  @IsTexts(5, 2, { optional: true })
  readonly coordinators?: string[];
}

const sound = { effectiveOn: '2025-11-20', claim: 'completed' };
const sent = (body: unknown) => validationPipe().transform(body, { type: 'body', metatype: Filed });
const refused = async (body: unknown) => {
  const error: unknown = await sent(body).then(
    () => new Error('nothing was refused'),
    (reason: unknown) => reason,
  );
  return problemOf(outcomeOf(error), '/', 'vi').errors?.map(({ place, message }) => `${place}: ${message}`);
};

const DAY = 'Phải là ngày có thật, viết yyyy-mm-dd (ví dụ 2025-11-20).';
const OBJECT = 'Phải là một đối tượng JSON.';

describe('the body of an act', () => {
  it('is taken with the parts it may leave out left out, and its letters in one Unicode form', async () => {
    const evidence = [{ number: 'a', signedOn: null }];
    const taken = (await sent({ ...sound, evidence, result: 'Bộ\nđã ban hành'.normalize('NFD') })) as Filed;
    expect(taken).toMatchObject({ ...sound, evidence, result: 'Bộ\nđã ban hành'.normalize('NFC') });
    expect(taken.evidence?.[0]).toBeInstanceOf(Document);
  });

  it.each([
    [{ effectiveOn: '2025-02-29' }, [`effectiveOn: ${DAY}`]],
    [{ effectiveOn: '2200-01-01' }, [`effectiveOn: ${DAY}`]],
    [{ effectiveOn: 20251120 }, [`effectiveOn: ${DAY}`]],
    [{ effectiveOn: null }, [`effectiveOn: ${DAY}`]],
    [{ effectiveOn: undefined }, [`effectiveOn: ${DAY}`]],
    [{ claim: 'done' }, ['claim: Phải là một trong các giá trị: completed, in-progress.']],
    [{ result: 'x'.repeat(21) }, ['result: Dài nhất 20 ký tự.']],
    [{ result: '  \n' }, ['result: Không được để trống.']],
    [{ result: 'a\u0000b' }, ['result: Không được chứa ký tự điều khiển.']],
    [{ result: 'a\ud800b' }, ['result: Không được chứa ký tự điều khiển.']],
    [{ result: 7 }, ['result: Phải là văn bản.']],
    [{ evidence: 'a' }, ['evidence: Phải là một danh sách.']],
    [{ evidence: ['a'] }, [`evidence: ${OBJECT}`, `evidence[0]: ${OBJECT}`]],
    [{ evidence: [[]] }, [`evidence: ${OBJECT}`]],
    [
      { evidence: [{ number: 'a', signedOn: null }, { signedOn: '1' }] },
      ['evidence[1].number: Phải là văn bản.', `evidence[1].signedOn: ${DAY}`],
    ],
    [
      { evidence: [{ number: 'a\nb', signedOn: null, seal: 1 }] },
      ['evidence[0].seal: Không có trường này.', 'evidence[0].number: Chỉ gồm một dòng, không chứa ký tự điều khiển.'],
    ],
    [{ evidence: Array(3).fill({ number: 'a', signedOn: null }) }, ['evidence: Nhiều nhất 2 mục.']],
    [{ decision: { number: '', signedOn: null } }, ['decision.number: Không được để trống.']],
    [{ decision: 'a' }, [`decision: ${OBJECT}`]],
    [{ decision: null }, [`decision: ${OBJECT}`]],
    [{ coordinators: ['BTC', 'toolong'] }, ['coordinators: Dài nhất 5 ký tự.']],
    [{ coordinators: 'BTC' }, ['coordinators: Phải là một danh sách.']],
    [{ status: 'x' }, ['status: Không có trường này.']],
  ])('with %j is refused, each fault at its place', async (part, faults) => {
    expect(await refused({ ...sound, ...part })).toStrictEqual(faults);
  });

  it.each([[[]], [[sound]], ['text'], [7]])('that is no object (%j) is refused', async (body) => {
    expect(await refused(body)).not.toHaveLength(0);
  });
});
