import 'reflect-metadata';
import { HttpException, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { CallingRequest } from '../caller.js';
import { Operation } from '../operation.decorator.js';
import { operations, type Grants, type OperationName } from '../operations.js';
import type { Principal } from '../principal.js';
import { roles, type Role } from '../role.js';
import { Refusals, type Refusal } from './refusals.js';
import { RightsGuard } from './rights.guard.js';

const names = Object.keys(operations) as readonly OperationName[];

const holderOf = (held: readonly Role[], more: Partial<Principal> = {}): Principal => ({
  ...{ subject: 's', name: 'n', roles: held, agency: 'BTC', fields: ['y tế'] },
  ...more,
});

type Asked = Readonly<{ method?: string; params?: Record<string, string>; sees?: boolean }>;

/** What the guard does with a request: its status, what it notes on the request, whom it asks, and what it tells the log. */
const guarded = async (operation: OperationName, principal: Principal | null, asked: Asked = {}) => {
  const route = (): void => undefined;
  Operation(operation, 'a route')(route, 'route', { value: route });
  const [told, looked, lookedUp]: [Refusal[], unknown[], string[]] = [[], [], []];
  const refusals = new Refusals();
  refusals.onRefused((refusal) => told.push(refusal));
  const guard = new RightsGuard(
    new Reflector(),
    { sees: async (...question) => (looked.push(question), asked.sees ?? true) },
    { predecessorsOf: async (code) => (lookedUp.push(code), code === 'BTC' ? ['BKHDT'] : []) },
    refusals,
  );
  const request: CallingRequest & Asked = { principal, method: asked.method ?? 'POST', params: asked.params ?? {} };
  const http = { getRequest: () => request, getResponse: () => ({ header: () => undefined }) };
  const status = await guard
    .canActivate({ getHandler: () => route, switchToHttp: () => http } as unknown as ExecutionContext)
    .then(
      () => 200,
      (error: unknown) => (error instanceof HttpException ? error.getStatus() : error),
    );
  return { status, caller: request.caller, told, looked, lookedUp };
};

describe('the guard', () => {
  it.each(names)('lets nobody do %s without a token', async (name) => {
    expect(await guarded(name, null)).toMatchObject({ status: 401, told: [{ status: 401, operation: name }] });
  });

  it.each(names.flatMap((name) => roles.map((role) => [name, role] as const)))(
    'judges %s by %s',
    async (name, role) => {
      const span = (operations[name] as Grants)[role];
      const { status, caller, told } = await guarded(name, holderOf([role]));
      if (span === undefined) {
        expect([status, caller, told.length]).toStrictEqual([403, undefined, 1]);
        return;
      }
      const reach = {
        all: { all: true, agencies: [], fields: [] },
        own: { all: false, agencies: ['BTC', 'BKHDT'], fields: [] },
        units: { all: false, agencies: ['BTC/', 'BKHDT/'], fields: [] },
        watched: { all: false, agencies: [], fields: ['y tế'] },
      }[span];
      expect([status, caller, told]).toStrictEqual([
        ...[200, { principal: holderOf([role]), role, operation: name, reach }, []],
      ]);
    },
  );

  it('lets nobody do anything with a token that names no role of ours', async () => {
    expect((await guarded('whoAmI', holderOf([]))).status).toBe(403);
  });

  it('adds up what several roles reach, and lets the widest speak', async () => {
    const both = await guarded('getTask', holderOf(['monitor', 'agency-officer']), { method: 'GET' });
    expect(both.caller).toMatchObject({ reach: { all: false, agencies: ['BTC', 'BKHDT'], fields: ['y tế'] } });
    const wide = await guarded('getTask', holderOf(['agency-officer', 'auditor']), { method: 'GET' });
    expect(wide.caller).toMatchObject({ role: 'auditor', reach: { all: true } });
    const filing = await guarded('fileStatusReport', holderOf(['monitor', 'agency-officer', 'auditor']));
    expect(filing.caller).toMatchObject({ role: 'agency-officer', reach: { agencies: ['BTC', 'BKHDT'], fields: [] } });
  });

  it('answers that there is no such thing where the streams show none within reach', async () => {
    const params = { taskId: 't1', agency: 'BYT' };
    const hidden = await guarded('fileStatusReport', holderOf(['agency-officer']), { params, sees: false });
    expect(hidden).toMatchObject({ status: 404, caller: undefined, told: [{ status: 404, subject: 's' }] });
    expect(hidden.looked).toStrictEqual([[{ all: false, agencies: ['BTC', 'BKHDT'], fields: [] }, params]]);
  });

  it('asks who was merged into the own agency only of who does not write upon an own duty', async () => {
    const upon = (agency: string) =>
      guarded('fileStatusReport', holderOf(['agency-officer']), { params: { taskId: 't1', agency } });
    expect(await upon('BTC')).toMatchObject({ status: 200, lookedUp: [], caller: { reach: { agencies: ['BTC'] } } });
    expect(await upon('BTC/CNTT')).toMatchObject({ status: 200, lookedUp: [] });
    expect(await upon('BKHDT')).toMatchObject({ status: 200, lookedUp: ['BTC'] });
  });

  it('tells who may decide on the own units alone that the own agency is none of them', async () => {
    const officer = holderOf(['agency-officer']);
    const own = { params: { taskId: 't1', agency: 'BTC' }, sees: false };
    expect(await guarded('confirmCompletion', officer, own)).toMatchObject({ status: 403, caller: undefined });
    const other = { params: { taskId: 't1', agency: 'BYT' }, sees: false };
    expect((await guarded('confirmCompletion', officer, other)).status).toBe(404);
    const unit = { params: { taskId: 't1', agency: 'BTC/CNTT' }, sees: true };
    expect((await guarded('confirmCompletion', officer, unit)).status).toBe(200);
  });

  it('leaves questions to the read models, which filter by themselves', async () => {
    const { status, looked } = await guarded('getTask', holderOf(['auditor']), {
      method: 'GET',
      params: { taskId: 't' },
    });
    expect([status, looked]).toStrictEqual([200, []]);
  });
});

describe('the table of rights', () => {
  const allowedTo = (role: Role) => names.filter((name) => role in operations[name]);
  const reading = /^(whoAmI|list|get|stream)/;

  it('lets an auditor write nothing, and read what the Government Office reads', () => {
    expect(allowedTo('auditor').filter((name) => !reading.test(name))).toStrictEqual([]);
    const read = (role: Role) => allowedTo(role).filter((name) => reading.test(name) && name !== 'listWebhooks');
    expect(read('auditor')).toStrictEqual(read('government-office'));
  });

  it('lets a monitor return reports and remind, and decide nothing', () => {
    expect(allowedTo('monitor').filter((name) => !reading.test(name))).toStrictEqual([
      'returnStatusReport',
      'sendReminder',
    ]);
  });

  it('lets an administrator keep the register, and see no task', () => {
    expect(allowedTo('administrator')).toEqual(
      expect.arrayContaining(['registerAgency', 'renameAgency', 'mergeAgency', 'changeGroupMembers', 'whoAmI']),
    );
    expect(
      allowedTo('administrator').filter((name) => /Task|Assignment|Report|Overdue|Finding|Event/.test(name)),
    ).toStrictEqual([]);
  });

  it('lets nobody but the Government Office decide on completion and on days, and an agency on those of its units', () => {
    for (const name of ['extendDeadline', 'assignTask'] as const) {
      expect(operations[name]).toStrictEqual({ 'government-office': 'all' });
    }
    for (const name of ['confirmCompletion', 'reopenAssignment', 'grantExtension', 'refuseExtension'] as const) {
      expect(operations[name]).toStrictEqual({ 'government-office': 'all', 'agency-officer': 'units' });
    }
  });

  it('never lets an officer past its own agency, nor a monitor past its fields', () => {
    const spans = (role: Role) => [...new Set(names.map((name) => (operations[name] as Grants)[role]))].sort();
    expect(spans('agency-officer')).toStrictEqual(['own', 'units', undefined]);
    expect(spans('monitor')).toStrictEqual(['watched', undefined]);
  });
});
