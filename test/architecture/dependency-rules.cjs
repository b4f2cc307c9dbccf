const infra = 'kernel|backup|vietnamese|identity|settings|telemetry|postgres|event-store|read-store|access|web|testing';
const crossing = 'processes|views|feed';
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** Who may know whom. A capability is every library that is neither infrastructure nor crossing, so a new one is covered. */
module.exports = {
  forbidden: [
    rule(
      'kernel-stands-alone',
      'the vocabulary depends on nothing',
      { path: '^libs/kernel/', pathNot: '\\.spec\\.ts$' },
      { pathNot: '^libs/kernel/' },
    ),
    rule(
      'pure-core',
      'deciders, projections and processes see only facts, the kernel and the language',
      {
        path: '^libs/([^/]+)/src/(domain/|.+\\.(projection|process)\\.ts$)',
        pathNot: '\\.spec(-kit)?\\.ts$|\\.int\\.spec\\.ts$',
      },
      { pathNot: '^libs/(kernel|vietnamese)/|^libs/$1/src/domain/|^libs/[^/]+/src/facts\\.ts$' },
    ),
    rule(
      'domain-knows-itself',
      'a domain folder imports only itself, the kernel and the language',
      { path: '^libs/(?!views|processes|feed)([^/]+)/src/domain/', pathNot: '\\.spec(-kit)?\\.ts$' },
      { pathNot: '^libs/(kernel|vietnamese)/|^libs/$1/src/domain/' },
    ),
    rule(
      'slices-are-strangers',
      'a slice reaches its own folder and the domain, never a sibling slice',
      { path: '^libs/([^/]+)/src/([^/]+)/', pathNot: `^libs/(${infra}|${crossing})/` },
      { path: '^libs/$1/src/[^/]+/', pathNot: '^libs/$1/src/($2|domain|reading|identity|registry)/' },
    ),
    rule(
      'capabilities-are-strangers',
      'only processes and views may know two capabilities',
      { path: '^libs/([^/]+)/', pathNot: `^libs/(${infra}|${crossing})/|\\.spec(-kit)?\\.ts$` },
      { path: '^libs/', pathNot: `^libs/(${infra}|$1)/` },
    ),
    rule(
      'crossing-sees-facts-only',
      'processes and views learn of capabilities through facts.ts; only a dispatch names their messages',
      { path: `^libs/(${crossing})/`, pathNot: '\\.dispatch\\.ts$|\\.spec\\.ts$' },
      { path: '^libs/', pathNot: `^libs/(${infra}|$1)/|^libs/[^/]+/src/facts\\.ts$` },
    ),
    rule(
      'front-door-only',
      'other packages are entered through index.ts or facts.ts',
      { path: '^(apps/[^/]+|libs/[^/]+|test/acceptance)/' },
      { path: '^libs/[^/]+/src/.+', pathNot: '^$1/|^libs/[^/]+/src/(index|facts)\\.ts$' },
    ),
    rule(
      'plumbing-is-ignorant',
      'infrastructure never imports a capability',
      { path: `^libs/(${infra})/` },
      { path: '^libs/', pathNot: `^libs/(${infra})/` },
    ),
    rule(
      'one-door-to-the-event-store',
      'the client library is used in one place',
      { path: '^(apps|libs)/', pathNot: '^libs/event-store/' },
      { path: '@eventstore/db-client' },
    ),
    rule(
      'sql-stays-on-the-read-side',
      'TypeORM only in entities, queries, modules and read-store',
      { path: '^libs/', pathNot: '^libs/read-store/|\\.(entity|query|module)\\.ts$|\\.int\\.spec\\.ts$|-kit\\.ts$' },
      { path: 'node_modules/(@nestjs/)?typeorm' },
    ),
    rule(
      'write-side-does-not-read',
      'a command never consults a read model',
      { path: '\\.command\\.ts$' },
      { path: '\\.(query|entity|projection)\\.ts$' },
    ),
    rule(
      'http-stays-at-the-edge',
      'validation decorators live in controllers',
      { path: '^libs/', pathNot: '\\.(controller|dto)\\.ts$|^libs/web/|\\.spec\\.ts$' },
      { path: 'node_modules/class-validator' },
    ),
    rule(
      'apps-are-roots',
      'nothing imports an app',
      { path: '^(libs/[^/]+|apps/[^/]+)/' },
      { path: '^apps/', pathNot: '^$1/' },
    ),
    rule(
      'test-kit-in-tests-only',
      'the given/when/then kit is not shipped',
      { path: '^(apps|libs)/', pathNot: '\\.spec(-kit)?\\.ts$|\\.contract\\.ts$|^libs/testing/' },
      { path: '^libs/testing/' },
    ),
    rule(
      'the-judge-stands-alone',
      'who judges whether anything was lost shares no code with whoever may have lost it',
      { path: '^test/faults/judge/', pathNot: '\\.spec\\.ts$' },
      { pathNot: '^test/faults/judge/|node_modules/(@types/)?pg/', dependencyTypesNot: ['core'] },
    ),
    rule('no-circular', 'cycles hide the reading order', {}, { circular: true }),
    rule(
      'no-orphans',
      'dead file',
      { orphan: true, pathNot: '\\.(spec|d)\\.ts$|main\\.ts$|worker\\.ts$|\\.m?js$|\\.cjs$' },
      {},
    ),
    rule('not-to-spec', 'specs are leaves', {}, { path: '\\.spec\\.ts$' }),
    rule('resolvable', 'typo or missing dependency', {}, { couldNotResolve: true }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    webpackConfig: { fileName: `${__dirname}/resolve.cjs` },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['node', 'import', 'require', 'default'] },
    exclude: { path: 'test/architecture/fixtures|^dist/' },
  },
};
