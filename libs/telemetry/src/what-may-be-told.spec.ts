import { context, trace } from '@opentelemetry/api';
import { errorForLog } from './error-for-log.js';
import { NestLog } from './nest-log.js';
import { openLog } from './open-log.js';
import { currentTraceId, traceIdIn } from './trace-id.js';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const told = (say: (log: NestLog) => void): string => {
  let lines = '';
  say(new NestLog(openLog({ level: 'trace', format: 'json', write: (line) => (lines += line) })));
  return lines;
};

describe('the trace that a sender names', () => {
  it.each([
    ['a sampled one', `00-${TRACE}-b7ad6b7169203331-01`, TRACE],
    ['one of a later version, which may say more', `01-${TRACE}-b7ad6b7169203331-00-more`, TRACE],
    ['an all-zero trace', `00-${'0'.repeat(32)}-b7ad6b7169203331-01`, null],
    ['an all-zero parent', `00-${TRACE}-${'0'.repeat(16)}-01`, null],
    ['the version that is none', `ff-${TRACE}-b7ad6b7169203331-01`, null],
    ['capital letters', `00-${TRACE.toUpperCase()}-b7ad6b7169203331-01`, null],
    ['nothing', undefined, null],
  ])('is read from %s', (_what, header, expected) => expect(traceIdIn(header)).toBe(expected));

  it('is that of the sender while no span is at hand', () => {
    expect(trace.getSpan(context.active())).toBeUndefined();
    expect(currentTraceId(`00-${TRACE}-b7ad6b7169203331-01`)).toBe(TRACE);
  });
});

describe('a line of the log', () => {
  it('leaves out tokens and passwords of addresses, wherever in a text they stand', () => {
    const lines = told((log) => {
      log.warn('refused Bearer abc.def-ghi for eyJhbGciOi.eyJzdWIi.c2ln at postgres://ledger:s3cret@db/x', 'Any');
      log.error(new Error('no connection to postgres://ledger:s3cret@db/x'));
    });
    for (const hidden of ['abc.def', 'eyJ', 's3cret']) expect(lines).not.toContain(hidden);
    expect(lines).toContain('postgres://ledger:***@db/x');
  });

  it('leaves out fields that could hold a person or what a person wrote', () => {
    const line = told((log) =>
      log.warn({ event: 'refused', name: 'Hoa', request: { body: 'x1', headers: { cookie: 'x2' } } }),
    );
    expect(JSON.parse(line)).toStrictEqual({
      ...{ level: 'warn', time: expect.any(String), event: 'refused', request: {} },
    });
  });

  it('does not repeat what the database quotes of a refused value', () => {
    const error = Object.assign(new Error('invalid input syntax for type date: "Nguyễn Thị Hoa"'), { code: '22007' });
    expect(errorForLog(error)).toMatchObject({ code: '22007', message: 'invalid input syntax for type date: "…"' });
    expect(JSON.stringify(errorForLog(error))).not.toContain('Hoa');
  });
});
