import { SettingsRefused } from '#libs/settings';
import { esdbAddress } from './esdb-address.js';

const faultOf = (url: string): string => {
  try {
    esdbAddress(url);
  } catch (error) {
    if (error instanceof SettingsRefused) return error.message;
    throw error;
  }
  return '';
};

describe('the address of an EventStoreDB', () => {
  it('names one node, which is not looked for', () => {
    expect(esdbAddress('esdb://one:2114?tls=false')).toStrictEqual({
      connection: { endpoint: { address: 'one', port: 2114 }, keepAliveTimeout: 4_000 },
      channel: { insecure: true },
      credentials: null,
    });
  });

  it.each(['esdb://one,two:2114?tls=false', 'esdb+discover://one,two:2114?tls=false'])(
    'names nodes of which any may know the others, all of them: %s',
    (url) => {
      expect(esdbAddress(url).connection).toMatchObject({
        endpoints: [
          { address: 'one', port: 2113 },
          { address: 'two', port: 2114 },
        ],
        gossipTimeout: 2,
      });
    },
  );

  it('carries a whole password and the measures of the client', () => {
    const { credentials, connection } = esdbAddress(
      'esdb+discover://admin:a%3Ab%40c@one?maxDiscoverAttempts=7&gossip-timeout=9&keepAliveInterval=20000',
    );
    expect(credentials).toStrictEqual({ username: 'admin', password: 'a:b@c' });
    expect(connection).toMatchObject({ maxDiscoverAttempts: 7, gossipTimeout: 9, keepAliveInterval: 20_000 });
  });

  it.each([
    ['esdb://one', /mật khẩu[^]*user and password[^]*tls=false/],
    ['esdb://admin:s3cret@one?colour=red', /tùy chọn colour[^]*option colour/],
    ['esdb://admin:s3cret@one?tlsCAFile=/nowhere/ca.crt', /không có tệp[^]*no file \/nowhere\/ca\.crt/],
    ['esdb://admin:s3cret@one?gossipTimeout=soon', /hợp lệ[^]*valid values/],
    ['esdb://admin:s3cret@[::1]:2113', /hợp lệ[^]*valid values/],
  ])('is refused at its setting, in both languages and without the password: %s', (url, said) => {
    expect(faultOf(url)).toMatch(said);
    expect(faultOf(url)).toMatch(/^EVENTSTORE_URL: /);
    expect(faultOf(url)).not.toContain('s3cret');
  });
});
