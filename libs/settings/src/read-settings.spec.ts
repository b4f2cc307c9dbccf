import { effectiveSettings } from './effective-settings.js';
import { readSettings } from './read-settings.js';
import { SettingsRefused } from './settings-refused.js';

const faultsOf = (environment: Record<string, string>): readonly (readonly [string, string])[] => {
  try {
    readSettings(environment);
    return [];
  } catch (error) {
    if (!(error instanceof SettingsRefused)) throw error;
    return error.faults.map(({ place, code }) => [place, code] as const);
  }
};

describe('settings of the server', () => {
  it('have defaults that need nothing to be set', () => {
    expect(readSettings({})).toMatchObject({
      ...{ HOST: '127.0.0.1', PORT: 3000, DATABASE_URL: null, SHUTDOWN_GRACE: 15_000, LOG_LEVEL: 'info' },
    });
  });

  it('take a variable that is set to nothing as absent', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '' })).toMatchObject({ PORT: 3000, DATABASE_URL: null });
  });

  it('tell every fault at once, each at its name', () => {
    expect(
      faultsOf({
        PORT: '70000',
        LOG_LEVEL: 'loud',
        DATABASE_URL: 'mysql://x',
        SHUTDOWN_GRACE: '15',
        SHUTDOWN_GRCE: '1s',
      }),
    ).toStrictEqual([
      ['PORT', 'settings.malformed'],
      ['DATABASE_URL', 'settings.malformed'],
      ['SHUTDOWN_GRACE', 'settings.malformed'],
      ['LOG_LEVEL', 'settings.malformed'],
      ['SHUTDOWN_GRCE', 'settings.unknown'],
    ]);
  });

  it('leave variables of other programs alone', () => {
    expect(faultsOf({ HOSTNAME: 'pod-1', PATH: '/bin', LOG_LEVELS_OF_ANOTHER: 'x' })).toStrictEqual([]);
  });

  it('tell settings that contradict each other', () => {
    expect(faultsOf({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318/?a=1' })).toStrictEqual([
      ['OTEL_EXPORTER_OTLP_ENDPOINT', 'settings.contradictory'],
    ]);
  });

  it('name what an S3 store for attachments lacks', () => {
    expect(faultsOf({ ATTACHMENTS_S3_BUCKET: 'evidence' })).toStrictEqual([
      ['ATTACHMENTS_S3_KEY', 'settings.contradictory'],
      ['ATTACHMENTS_S3_SECRET', 'settings.contradictory'],
    ]);
    expect(faultsOf({ ATTACHMENTS_S3_ENDPOINT: 'https://s3.example' })).toStrictEqual([
      ['ATTACHMENTS_S3_BUCKET', 'settings.contradictory'],
    ]);
    expect(faultsOf({ WEBHOOKS_KEY: 'short' })).toStrictEqual([['WEBHOOKS_KEY', 'settings.malformed']]);
  });

  it.each([
    'esdb://127.0.0.1:2113?tls=false',
    'esdb://admin:ch%40ngeit@store.example:2113',
    'esdb+discover://admin:secret@one:2113,two:2113,three:2113?tls=true&tlsVerifyCert=false',
  ])('take the address of one EventStoreDB or of several nodes: %s', (EVENTSTORE_URL) => {
    expect(readSettings({ EVENTSTORE_URL })).toMatchObject({ EVENTSTORE_URL, EVENTSTORE_STREAM_PREFIX: null });
  });

  it('refuse what is no address of an EventStoreDB, and a prefix that could be the beginning of another', () => {
    for (const EVENTSTORE_URL of ['http://x:2113', 'esdb://', 'esdb://a,,b', 'esdb://user@x', 'esdb://a b']) {
      expect(faultsOf({ EVENTSTORE_URL })).toStrictEqual([['EVENTSTORE_URL', 'settings.malformed']]);
    }
    for (const EVENTSTORE_STREAM_PREFIX of ['hanoi', 'ha.noi.', '.', '$hanoi.', 'hà.']) {
      expect(faultsOf({ EVENTSTORE_URL: 'esdb://x', EVENTSTORE_STREAM_PREFIX })).toStrictEqual([
        ['EVENTSTORE_STREAM_PREFIX', 'settings.malformed'],
      ]);
    }
    expect(faultsOf({ EVENTSTORE_STREAM_PREFIX: 'hanoi.' })).toStrictEqual([
      ['EVENTSTORE_STREAM_PREFIX', 'settings.contradictory'],
    ]);
  });

  it('never show a secret, neither in a fault nor among what holds', () => {
    const DATABASE_URL = 'postgres://owner:s3cret@db/ledger';
    const shown = effectiveSettings({ DATABASE_URL, PORT: '8080' });
    expect(JSON.stringify(shown)).not.toContain('s3cret');
    expect(shown).toContainEqual({ name: 'DATABASE_URL', value: null, set: true, secret: true });
    expect(shown).toContainEqual({ name: 'PORT', value: '8080', set: true, secret: false });
    expect(() => readSettings({ DATABASE_URL: 'mysql://owner:s3cret@db' })).toThrow(/^(?![^]*s3cret)[^]*DATABASE_URL/);
  });
});
