import { IsText } from '#libs/web';

/** The task of an address. */
export class TaskPath {
  @IsText(200)
  readonly taskId!: string;
}
