/*
 * Loaded by jest before the specs of a run on somebody's own store: whatever limit of time a test or hook names is
 * multiplied. What it must show stays as it is.
 */
const times = Number(process.env['PATIENCE'] ?? 1);

type Run = (...given: never[]) => unknown;
type Named = (name: string, run: Run, limit?: number) => unknown;
type Hook = (run: Run, limit?: number) => unknown;
type Registered = Named & { each: (...table: unknown[]) => Named };

const longer = (limit: number | undefined): number[] => (limit === undefined ? [] : [limit * times]);

const globals = globalThis as unknown as Record<'it' | 'test', Registered> &
  Record<'beforeAll' | 'beforeEach' | 'afterAll' | 'afterEach', Hook>;

for (const name of ['it', 'test'] as const) {
  const register = globals[name];
  const patient: Named = (title, run, limit) => register(title, run, ...longer(limit));
  globals[name] = Object.assign(patient, register, {
    each: (...table: unknown[]): Named => {
      const registerEach = register.each(...table);
      return (title, run, limit) => registerEach(title, run, ...longer(limit));
    },
  });
}

for (const name of ['beforeAll', 'beforeEach', 'afterAll', 'afterEach'] as const) {
  const register = globals[name];
  globals[name] = (run, limit) => register(run, ...longer(limit));
}
