import { IsText, PathNumber } from '#libs/web';
import { TaskPath } from './task-path.dto.js';

/** The duty of one agency for one task, as an address names it. */
export class AssignmentPath extends TaskPath {
  @IsText(200, { description: 'Code of the agency.' })
  readonly agency!: string;
}

export class ReportPath extends AssignmentPath {
  @PathNumber('Revision at which the report was filed.')
  readonly report!: number;
}

export class RequestPath extends AssignmentPath {
  @PathNumber('Revision at which the extension was asked for.')
  readonly request!: number;
}
