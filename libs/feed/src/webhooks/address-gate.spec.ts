import type { LookupAddress } from 'node:dns';
import { AddressGate, AddressRefused } from './address-gate.js';
import { webhookUrl } from './webhook-url.js';

const answering =
  (...addresses: readonly string[]) =>
  async (): Promise<readonly LookupAddress[]> =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

const admitted = async (url: string, gate = new AddressGate(false, answering('93.184.216.34'))): Promise<boolean> => {
  const usable = webhookUrl(url, false);
  if (usable === null) return false;
  return gate.admit(new URL(usable).hostname).then(
    () => true,
    (error: unknown) => {
      if (!(error instanceof AddressRefused)) throw error;
      return false;
    },
  );
};

describe('the address of a webhook', () => {
  it.each([
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0x7f.0.0.1/',
    'https://0177.0.0.1/',
    'https://017700000001/',
    'https://127.0.0.1./',
    'https://%31%32%37.0.0.1/',
    'https://127。0。0。1/',
    'https://①②⑦.0.0.1/',
    'https://0.0.0.0/',
    'https://0/',
    'https://10.0.0.1/',
    'https://10.1/',
    'https://172.16.0.1/',
    'https://172.31.255.255/',
    'https://192.168.1.1/',
    'https://3232235777/',
    'https://169.254.169.254/latest/meta-data/',
    'https://0xa9fea9fe/',
    'https://100.64.0.1/',
    'https://100.100.100.200/',
    'https://192.0.0.192/',
    'https://192.0.2.1/',
    'https://198.18.0.1/',
    'https://198.51.100.1/',
    'https://203.0.113.1/',
    'https://224.0.0.1/',
    'https://240.0.0.1/',
    'https://255.255.255.255/',
    'https://[::]/',
    'https://[::1]/',
    'https://[0:0:0:0:0:0:0:1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://[::ffff:93.184.216.34]/',
    'https://[::127.0.0.1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[64:ff9b:1::a00:1]/',
    'https://[2002:7f00:1::]/',
    'https://[2001::1]/',
    'https://[2001:db8::1]/',
    'https://[fc00::1]/',
    'https://[fd00:ec2::254]/',
    'https://[fe80::1]/',
    'https://[fec0::1]/',
    'https://[ff02::1]/',
    'https://[100::1]/',
    'https://[5f00::1]/',
  ])('%s is refused', async (url) => expect(await admitted(url)).toBe(false));

  it.each([
    'http://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://user@example.org/',
    'https://user:secret@example.org/',
    'https://example.org/#part',
    'https://example.org:25/',
    'https://example.org:80/',
    'https://example.org:22/',
    'http://127.0.0.1/',
    'no address',
    '//example.org/',
    `https://example.org/${'x'.repeat(2_000)}`,
  ])('%.60s is none', (url) => expect(webhookUrl(url, false)).toBeNull());

  it.each([
    'https://example.org/',
    'https://93.184.216.34/',
    'https://[2606:2800:220:1::1]:8443/in?a=1',
    'https://cổng.vn/',
  ])('%s is taken', async (url) => expect(await admitted(url)).toBe(true));

  it.each([
    ['a private address', ['10.0.0.7']],
    ['this machine', ['127.0.0.1']],
    ['this machine in IPv6', ['::1']],
    ['a mapped address', ['::ffff:10.0.0.7']],
    ['a public and a private address', ['93.184.216.34', '10.0.0.7']],
    ['nothing', []],
    ['something that is no address', ['not an address']],
  ])('is refused when its name leads to %s', async (_what, addresses) =>
    expect(await admitted('https://portal.example/', new AddressGate(false, answering(...addresses)))).toBe(false),
  );

  it('may be this machine where that is allowed, and still no other private one', async () => {
    const gate = new AddressGate(true);
    expect(webhookUrl('http://127.0.0.1:8080/', true)).toBe('http://127.0.0.1:8080/');
    expect(webhookUrl('http://10.0.0.1/', true)).toBeNull();
    expect(await gate.admit('127.0.0.1')).toStrictEqual([{ address: '127.0.0.1', family: 4 }]);
    await expect(gate.admit('10.0.0.1')).rejects.toThrow(AddressRefused);
  });
});
