import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsISO8601, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { outcomeOf } from './outcome.js';
import { problemOf, type Language } from './problem.js';
import { validationPipe } from './validation.pipe.js';

class Base {
  @IsOptional()
  @Matches(/^(19|20|21)\d{2}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  readonly day?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  readonly limit?: number;
}

class Asked extends Base {
  @IsOptional()
  @IsIn(['a', 'b'], { each: true })
  readonly kinds?: string[];

  @IsOptional()
  @IsIn(['a', '-a'])
  readonly sort?: string;

  @IsOptional()
  @IsBoolean()
  readonly dryRun?: boolean;

  @IsOptional()
  @IsString()
  @MaxLength(5)
  readonly text?: string;

  @IsOptional()
  @Matches(/^[^\p{Cc}]+$/u)
  @MaxLength(5)
  readonly name?: string;

  @IsOptional()
  @Matches(/^[a-z-]{1,60}$/)
  readonly code?: string;

  @IsOptional()
  @Matches(/^\d{3}x$/)
  readonly odd?: string;
}

const refused = async (asked: object, language: Language) => {
  const error: unknown = await validationPipe()
    .transform(asked, { type: 'query', metatype: Asked })
    .then(
      () => new Error('nothing was refused'),
      (reason: unknown) => reason,
    );
  const { detail, errors } = problemOf(outcomeOf(error), '/', language);
  return { detail, faults: errors?.map(({ place, message }) => `${place}: ${message}`) };
};

describe('what a request is told about its fields', () => {
  const DAY = 'Phải là ngày có thật, viết yyyy-mm-dd (ví dụ 2025-11-20).';
  it.each([
    [{ day: '20/11/2025' }, [`day: ${DAY}`]],
    [{ day: '2025-02-31' }, [`day: ${DAY}`]],
    [{ limit: 'many' }, ['limit: Phải là số nguyên.']],
    [{ limit: '0' }, ['limit: Không được nhỏ hơn 1.']],
    [{ limit: '501' }, ['limit: Không được lớn hơn 500.']],
    [{ kinds: ['a', 'c'] }, ['kinds: Phải là một trong các giá trị: a, b.']],
    [{ sort: 'z' }, ['sort: Phải là một trong các giá trị: a, -a.']],
    [{ dryRun: 'perhaps' }, ['dryRun: Phải là true hoặc false.']],
    [{ text: 'too long' }, ['text: Dài nhất 5 ký tự.']],
    [{ text: ['a', 'b'] }, ['text: Chỉ được nêu một lần.']],
    [{ name: '' }, ['name: Không được để trống và không được chứa ký tự điều khiển.']],
    [{ code: 'A B' }, ['code: Chỉ gồm chữ thường không dấu và dấu gạch nối (ví dụ repeated-ordinal).']],
    [{ odd: 'x' }, ['odd: Không đúng dạng quy định.']],
    [{ colour: 'red' }, ['colour: Không có trường này.']],
    [{ colour: ['red', 'blue'] }, ['colour: Không có trường này.']],
  ])('%j is answered in Vietnamese, without patterns', async (asked, faults) => {
    expect((await refused(asked, 'vi')).faults).toStrictEqual(faults);
  });

  it('is the same in English, and numbers the faults when there are several', async () => {
    expect(await refused({ limit: '0' }, 'en')).toMatchObject({ detail: 'limit: Must not be less than 1.' });
    expect((await refused({ sort: 'z', name: 'longer\n' }, 'en')).detail).toBe(
      '(1) sort: Must be one of: a, -a. (2) name: At most 5 characters. (3) name: Must not be empty or contain control characters.',
    );
  });
});
