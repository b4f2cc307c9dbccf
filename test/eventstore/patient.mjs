/*
 * Loaded by jest before the specs of a run on somebody's own store: whatever limit of time a test or hook names is
 * multiplied. What it must show stays as it is.
 */
const times = Number(process.env.PATIENCE ?? 1);

const longer = (limit) => (limit === undefined ? [] : [limit * times]);

for (const name of ['it', 'test']) {
  const register = globalThis[name];
  const patient = (title, run, limit) => register(title, run, ...longer(limit));
  globalThis[name] = Object.assign(patient, register, {
    each: (...table) => {
      const registerEach = register.each(...table);
      return (title, run, limit) => registerEach(title, run, ...longer(limit));
    },
  });
}

for (const name of ['beforeAll', 'beforeEach', 'afterAll', 'afterEach']) {
  const register = globalThis[name];
  globalThis[name] = (run, limit) => register(run, ...longer(limit));
}
