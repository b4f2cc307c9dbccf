import { IsDay, IsOneOf, IsPart, IsText, IsTexts } from '#libs/web';
import type { GivenTask } from '../domain/given-task.js';
import { dueKinds, type Due, type DueKind } from '../domain/task.events.js';

export class DueBody {
  @IsOneOf(dueKinds)
  readonly kind!: DueKind;

  @IsDay({ optional: true, description: 'Last day in time; goes with the kind day, and may with recurring.' })
  readonly on?: string;

  @IsText(500, { optional: true, description: 'The deadline as printed.' })
  readonly text?: string;
}

/** A task as a request gives it. */
export class GivenTaskBody {
  @IsText(500, { optional: true, description: 'Clause or row of the directive.' })
  readonly clause?: string;

  @IsText(5_000, { lines: true })
  readonly title!: string;

  @IsText(200, { optional: true, description: 'Field of work, by which monitors watch.' })
  readonly field?: string;

  @IsTexts(20, 500, { least: 1, description: 'Codes of lead agencies and groups, resolved as of the effective day.' })
  readonly leads!: string[];

  @IsTexts(20, 500, { optional: true, description: 'Codes of agencies and groups that help.' })
  readonly coordinators?: string[];

  @IsText(5_000, { lines: true, optional: true, description: 'What is to be delivered.' })
  readonly product?: string;

  @IsText(500, { optional: true, description: 'Who approves the product.' })
  readonly approver?: string;

  @IsPart(() => DueBody)
  readonly due!: DueBody;
}

export const givenOf = (body: GivenTaskBody): Omit<GivenTask, 'taskId' | 'directiveId' | 'recurrence'> => {
  const { clause = null, title, field = null, leads, coordinators = [] } = body;
  const { product = null, approver = null, due } = body;
  return { clause, title, field, leads, coordinators, product, approver, due: dueOf(due) };
};

export const dueOf = ({ kind, on, text }: DueBody): Due => ({ kind, on: on ?? null, text: text ?? null });
