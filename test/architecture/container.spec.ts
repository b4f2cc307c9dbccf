import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { roles } from '#libs/access';
import { settings } from '#libs/settings';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

type Service = Readonly<{
  image: string;
  build?: Readonly<{ context: string; dockerfile: string }>;
  environment?: Readonly<Record<string, string>>;
  ports?: readonly string[];
  volumes?: readonly string[];
  healthcheck?: Readonly<{ test: readonly string[] }>;
  depends_on?: Readonly<Record<string, object>>;
  networks?: readonly string[];
  profiles?: readonly string[];
  read_only?: boolean;
}>;
const compose = parse(read('docker/compose.yaml')) as Readonly<{
  services: Readonly<Record<string, Service>>;
  volumes: Readonly<Record<string, null>>;
  networks: Readonly<Record<string, Readonly<{ internal: boolean }>>>;
}>;
const services = Object.entries(compose.services);
const realm = JSON.parse(read('docker/keycloak/task-ledger-realm.json')) as Readonly<{
  roles: Readonly<{ realm: readonly { name: string }[] }>;
  clients: readonly Readonly<{
    clientId: string;
    secret?: string;
    protocolMappers: readonly Readonly<{ protocolMapper: string; config: Readonly<Record<string, string>> }>[];
  }>[];
  users: readonly Readonly<{ realmRoles: readonly string[]; credentials?: readonly { value: string }[] }>[];
}>;

const instructions = read('docker/Dockerfile')
  .replaceAll(/\\\n/g, ' ')
  .split('\n')
  .filter((line) => /^[A-Z]+ /.test(line))
  .map((line) => ({ word: line.split(' ', 1)[0] ?? '', rest: line.slice(line.indexOf(' ') + 1).trim() }));

describe('the image', () => {
  it('is built in one stage and runs in another, by a user that is a number and not root', () => {
    const stages = instructions.filter(({ word }) => word === 'FROM').map(({ rest }) => rest);
    expect(stages).toStrictEqual(['${NODE_IMAGE} AS build', '${NODE_IMAGE} AS server']);
    const words = instructions.map(({ word }) => word);
    const last = instructions.slice(words.lastIndexOf('FROM'));
    expect(last.find(({ word }) => word === 'USER')?.rest).toMatch(/^[1-9]\d{3,}:[1-9]\d{3,}$/);
    const order = ['COPY', 'USER', 'HEALTHCHECK', 'CMD'].map((word) => last.map((one) => one.word).lastIndexOf(word));
    expect([...order].sort((one, other) => one - other)).toStrictEqual(order);
    expect(last.map(({ word }) => word)).toStrictEqual(expect.arrayContaining(['LABEL', 'STOPSIGNAL', 'VOLUME']));
  });

  it('names an exact version of Node that the program takes', () => {
    const [, version = ''] = /^NODE_IMAGE=node:(\d+\.\d+\.\d+)-/.exec(instructions[0]?.rest ?? '') ?? [];
    const [major, minor] = version.split('.').map(Number);
    expect([major, (minor ?? 0) >= 19]).toStrictEqual([20, true]);
  });

  it('copies what is there and is let through, and starts what is built', () => {
    const allowed = read('docker/Dockerfile.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    const copied = instructions
      .filter(({ word, rest }) => word === 'COPY' && !rest.startsWith('--from'))
      .flatMap(({ rest }) => rest.split(/\s+/).slice(0, -1));
    expect([...copied].sort()).toStrictEqual([...allowed].sort());
    expect(copied.filter((path) => !existsSync(join(root, path)))).toStrictEqual([]);
    const [, start = ''] = JSON.parse(instructions.find(({ word }) => word === 'CMD')?.rest ?? '[]') as string[];
    expect(existsSync(join(root, start))).toBe(true);
  });
});

describe('the compose file', () => {
  it('pins every image to an exact version and asks every service for its health', () => {
    for (const [name, { image, build, healthcheck }] of services) {
      expect([name, image]).toStrictEqual([name, expect.stringMatching(/:\d+\.\d+(\.\d+)?(-[a-z0-9-]+)?$/)]);
      expect([name, healthcheck !== undefined || build !== undefined]).toStrictEqual([name, true]);
    }
  });

  it('opens ports on loopback only, and none of a database', () => {
    const ports = services.flatMap(([name, service]) => (service.ports ?? []).map((port) => [name, port] as const));
    expect(ports.filter(([, port]) => !port.startsWith('127.0.0.1:'))).toStrictEqual([]);
    expect(ports.map(([name]) => name)).toStrictEqual(['server', 'keycloak']);
    expect(Object.values(compose.networks).every(({ internal }) => internal)).toBe(true);
  });

  it('takes every secret from the environment, names them in the example, and gives none a value', () => {
    const example = read('docker/.env.example').split('\n');
    const named = example.filter((line) => /^\w+=/.test(line));
    expect(named.filter((line) => !line.endsWith('='))).toStrictEqual([]);
    const files = ['compose.yaml', 'compose.cluster.yaml'].map((name) => read(`docker/${name}`)).join('\n');
    const asked = [...files.matchAll(/\$\{(\w+):\?/g)].map(([, name]) => `${name}=`);
    expect([...new Set(asked)].sort()).toStrictEqual([...named].sort());
    for (const [, { environment = {} }] of services) {
      const secrets = Object.entries(environment).filter(([name]) => /PASSWORD|SECRET/.test(name));
      expect(secrets.filter(([, value]) => !value.startsWith('${'))).toStrictEqual([]);
    }
  });

  it('gives the server settings that it knows', () => {
    const given = Object.keys(compose.services['server']?.environment ?? {});
    expect(given.filter((name) => !(name in settings))).toStrictEqual([]);
    expect(compose.services['server']?.read_only).toBe(true);
  });

  it('mounts, waits for and joins only what there is', () => {
    const mounted = services.flatMap(([, { volumes = [] }]) => volumes.map((volume) => volume.split(':', 1)[0] ?? ''));
    const missing = mounted.filter((source) =>
      source.startsWith('./') ? !existsSync(join(root, 'docker', source)) : !(source in compose.volumes),
    );
    const waited = services.flatMap(([, { depends_on = {} }]) => Object.keys(depends_on));
    const joined = services.flatMap(([, { networks = [] }]) => networks);
    expect(missing).toStrictEqual([]);
    expect(waited.filter((name) => !(name in compose.services))).toStrictEqual([]);
    expect(joined.filter((name) => name !== 'default' && !(name in compose.networks))).toStrictEqual([]);
    expect(compose.services['eventstore']?.profiles).toStrictEqual(['eventstore']);
    const { context = '', dockerfile = '' } = compose.services['server']?.build ?? {};
    expect(existsSync(join(root, 'docker', context, dockerfile))).toBe(true);
  });
});

describe('the realm of Keycloak', () => {
  it('has the roles of the table of rights, each with a user, and no others', () => {
    expect(realm.roles.realm.map(({ name }) => name)).toStrictEqual([...roles]);
    expect(new Set(realm.users.flatMap(({ realmRoles }) => realmRoles))).toStrictEqual(new Set(roles));
  });

  it('puts audience, roles, agency and fields into tokens, under the names that the server reads', () => {
    for (const { protocolMappers } of realm.clients) {
      const named = protocolMappers.flatMap(({ config }) => config['claim.name'] ?? []);
      const { OIDC_CLAIM_ROLES, OIDC_CLAIM_AGENCY, OIDC_CLAIM_FIELDS } = settings;
      expect(named).toStrictEqual([OIDC_CLAIM_ROLES, OIDC_CLAIM_AGENCY, OIDC_CLAIM_FIELDS].map((row) => row.fallback));
      expect(protocolMappers.map(({ protocolMapper }) => protocolMapper)).toStrictEqual(
        expect.arrayContaining(['oidc-sub-mapper', 'oidc-full-name-mapper']),
      );
      const audiences = protocolMappers.flatMap(({ config }) => config['included.custom.audience'] ?? []);
      expect(audiences).toStrictEqual([compose.services['server']?.environment?.['OIDC_AUDIENCE']]);
    }
  });

  it('holds no password and no secret', () => {
    const hidden = [
      ...realm.users.flatMap(({ credentials = [] }) => credentials.map(({ value }) => value)),
      ...realm.clients.flatMap(({ secret }) => (secret === undefined ? [] : [secret])),
    ];
    expect(hidden.length).toBeGreaterThan(1);
    expect(hidden.filter((value) => !/^\$\{(DEMO_PASSWORD|SERVICE_SECRET)\}$/.test(value))).toStrictEqual([]);
  });
});

describe('the compose file of the cluster, laid over the other', () => {
  const cluster = parse(read('docker/compose.cluster.yaml'), { merge: true }) as typeof compose;
  const added = Object.entries(cluster.services);
  const nodes = added.filter(([name]) => name.startsWith('node'));

  it('starts three nodes of one cluster, each with a certificate of its own name', () => {
    expect(nodes.map(([name]) => name)).toStrictEqual(['node1', 'node2', 'node3']);
    for (const [name, { environment = {} }] of nodes) {
      expect(environment['EVENTSTORE_CLUSTER_SIZE']).toBe('3');
      expect(environment['EVENTSTORE_CERTIFICATE_FILE']).toBe(`/certs/${name}/node.crt`);
      expect(environment['EVENTSTORE_EXT_HOST_ADVERTISE_AS']).toBe(name);
      const seeds = nodes.map(([other]) => `${other}:2113`).filter((seed) => !seed.startsWith(name));
      expect(environment['EVENTSTORE_GOSSIP_SEED']).toBe(seeds.join(','));
      expect(Object.keys(environment)).not.toContain('EVENTSTORE_INSECURE');
    }
  });

  it('gives both servers settings that they know and the address of every node, with TLS', () => {
    for (const name of ['server', 'server2']) {
      const given = cluster.services[name]?.environment ?? {};
      expect(Object.keys(given).filter((key) => !(key in settings))).toStrictEqual([]);
      const address = (given['EVENTSTORE_URL'] ?? '').replace(/\$\{[^}]*\}/, 'secret');
      expect(settings.EVENTSTORE_URL.form.read(address)).toBe(address);
      for (const [node] of nodes) expect(address).toContain(`${node}:2113`);
      expect(address).toContain('tls=true');
    }
  });

  it('opens ports on loopback only, and mounts, waits for and joins only what there is', () => {
    const known = { ...compose.services, ...cluster.services };
    const volumes = { ...compose.volumes, ...cluster.volumes };
    for (const [name, { ports = [], volumes: mounts = [], depends_on = {}, networks = [], image }] of added) {
      expect([name, ports.filter((port) => !port.startsWith('127.0.0.1:'))]).toStrictEqual([name, []]);
      const sources = mounts.map((volume) => volume.split(':', 1)[0] ?? '');
      expect(sources.filter((source) => !source.startsWith('./') && !(source in volumes))).toStrictEqual([]);
      expect(Object.keys(depends_on).filter((other) => !(other in known))).toStrictEqual([]);
      expect(networks.filter((network) => network !== 'default' && !(network in compose.networks))).toStrictEqual([]);
      if (image !== undefined) expect(image).toMatch(/:\d+\.\d+\.\d+(-[a-z0-9-]+)?$/);
    }
  });
});
