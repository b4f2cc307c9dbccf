import { lookup as lookupName, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** The address that a webhook leads to lies where nobody outside has any business. */
export class AddressRefused extends Error {
  constructor() {
    super('the address is private, local or otherwise not a public one');
    this.name = 'AddressRefused';
  }
}

export type Resolve = (name: string) => Promise<readonly LookupAddress[]>;

/**
 * Lets webhooks reach public addresses only: global unicast of IPv4 and IPv6, written in any way. A name is resolved when
 * connecting, all of its addresses must be public, and exactly those are connected to, so that a name which changes its
 * mind between question and connection gains nothing.
 */
export class AddressGate {
  constructor(
    private readonly allowLoopback: boolean,
    private readonly resolve: Resolve = resolveName,
  ) {}

  /** @throws AddressRefused, or the error of the name service */
  async admit(host: string): Promise<readonly LookupAddress[]> {
    const plain = host.replace(/^\[|\]$/g, '');
    const family = isIP(plain);
    const addresses = family === 0 ? await this.resolve(plain) : [{ address: plain, family }];
    if (addresses.length === 0 || !addresses.every(({ address }) => this.admits(address))) throw new AddressRefused();
    return addresses;
  }

  /** In place of the name service of a connection. */
  readonly lookup: LookupFunction = (host, options, done) => {
    this.admit(host).then(
      (addresses) => {
        const fitting = addresses.filter(({ family }) => !options.family || options.family === family);
        const [first] = fitting;
        if (first === undefined) done(new AddressRefused(), '');
        else if (options.all === true) done(null, [...fitting]);
        else done(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => done(error, ''),
    );
  };

  private admits(address: string): boolean {
    if (!ipaddr.isValid(address)) return false;
    const parsed = ipaddr.parse(address);
    const range = parsed.range();
    if (range === 'loopback') return this.allowLoopback;
    if (range !== 'unicast') return false;
    return parsed.kind() === 'ipv4' || parsed.match(GLOBAL_UNICAST);
  }
}

/** All of IPv6 that is given out for use on the Internet (IANA). */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];

const resolveName: Resolve = (name) =>
  new Promise((resolve, reject) =>
    lookupName(name, { all: true }, (error, addresses) => (error === null ? resolve(addresses) : reject(error))),
  );
