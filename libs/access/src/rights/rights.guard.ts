import {
  ForbiddenException,
  Injectable,
  NotFoundException,
  UnauthorizedException,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { CallingRequest } from '../caller.js';
import { OPERATION, PUBLIC } from '../operation.decorator.js';
import { operations, type Grants, type OperationName } from '../operations.js';
import type { Principal } from '../principal.js';
import { isOwn, unitsOf } from '../reach.js';
import { Sight } from '../sight.js';
import { Succession } from '../succession.js';
import { challenge } from '../tokens/challenge.js';
import { letIn, type LetIn } from './let-in.js';
import { Refusals, type Refusal } from './refusals.js';

type Request = CallingRequest &
  Readonly<{ id?: unknown; method: string; params?: Readonly<Record<string, string | undefined>> }>;
type Reply = { header: (name: string, value: string) => unknown };

/**
 * Lets a request in by its row in the table of rights and notes the caller on it: 401 without a principal, 403 without a
 * role of the row, and on routes that write 404 where the task (and agency) of the path is absent or out of reach.
 */
@Injectable()
export class RightsGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sight: Sight,
    private readonly succession: Succession,
    private readonly refusals: Refusals,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = context.getHandler();
    if (this.reflector.get<boolean | undefined>(PUBLIC, route) === true) return true;
    const operation = this.reflector.get<OperationName | undefined>(OPERATION, route);
    if (operation === undefined) throw new Error(`${route.name} is a route without a row in the table of rights`);
    const request = context.switchToHttp().getRequest<Request>();
    const reply = context.switchToHttp().getResponse<Reply>();
    const refuse = (status: Refusal['status'], reason: string): void =>
      this.refusals.tell({
        ...{ status, reason, operation },
        subject: request.principal?.subject ?? null,
        request: String(request.id ?? ''),
      });
    const { principal } = request;
    if (principal === null || principal === undefined) {
      refuse(401, 'no token');
      reply.header('www-authenticate', challenge());
      throw new UnauthorizedException();
    }
    const [upon, since] = [writtenUpon(request), performance.now()];
    const found = await this.letIn(principal, operation, upon);
    if (found === null) {
      refuse(403, `roles: ${principal.roles.join(', ') || 'none'}`);
      reply.header('www-authenticate', challenge('insufficient_scope'));
      throw new ForbiddenException();
    }
    if (upon !== null && !(await this.sight.sees(found.reach, upon))) {
      if (isOnOwnAgency(request, found)) {
        refuse(403, 'on the own agency instead of a unit');
        throw new ForbiddenException();
      }
      refuse(404, 'absent or out of reach');
      throw new NotFoundException();
    }
    request.caller = { principal, operation, ...found, ...(upon === null ? {} : { since }) };
    return true;
  }

  /** Who was merged into the own agency is asked for only where it can matter: not by who writes upon an own duty. */
  private async letIn(principal: Principal, operation: OperationName, upon: WrittenUpon | null): Promise<LetIn | null> {
    const { agency, roles } = principal;
    const alone = letIn(principal, operation, []);
    if (alone !== null && upon?.agency != null && isOwn(alone.reach, upon.agency)) return alone;
    const row: Grants = operations[operation];
    const own = agency !== null && roles.some((role) => row[role] === 'own' || row[role] === 'units');
    return own ? letIn(principal, operation, await this.succession.predecessorsOf(agency)) : alone;
  }
}

type WrittenUpon = Readonly<{ taskId: string; agency: string | null }>;

/** The task, or assignment, that the path of a route that writes names. */
const writtenUpon = ({ method, params }: Request): WrittenUpon | null => {
  const taskId = params?.['taskId'];
  if (taskId === undefined || method === 'GET' || method === 'HEAD') return null;
  return { taskId, agency: params?.['agency'] ?? null };
};

/** Who may decide on the own units only is told so; the agency stands in the path, so nothing else is told by it. */
const isOnOwnAgency = ({ params }: Request, { reach }: LetIn): boolean =>
  reach.agencies.includes(unitsOf(params?.['agency'] ?? ''));
