import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import { checkToken } from './check-token.js';
import { embeddedTrust } from './embedded-trust.js';
import { issuerKeys } from './issuer-keys.js';
import { KeysUnreachable } from './keys-unreachable.js';
import { TokenRefused } from './token-refused.js';

const published: JWK[] = [];
let [asked, elsewhere] = [0, 0];
let server: Server;
let root: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/moved') return void response.writeHead(302, { location: '/elsewhere' }).end();
    if (request.url === '/elsewhere') elsewhere += 1;
    else asked += 1;
    response.end(JSON.stringify({ keys: published }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const newKey = async (kid: string) => {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  return { privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256' } };
};
const tokenBy = (key: CryptoKey, kid: string) =>
  new SignJWT({})
    .setProtectedHeader({ alg: 'ES256', kid, typ: 'at+jwt' })
    .setIssuer(embeddedTrust.issuer)
    .setAudience(embeddedTrust.audience)
    .setSubject('s')
    .setIssuedAt()
    .setExpirationTime('1m')
    .sign(key);

describe('the keys of a named issuer', () => {
  it('may be changed by it: the new one is fetched when it is first seen, the old one is worth nothing', async () => {
    const [one, two] = [await newKey('one'), await newKey('two')];
    published.splice(0, Infinity, one.jwk);
    const check = checkToken(embeddedTrust, issuerKeys(`${root}/keys`, 0));
    expect(await check(await tokenBy(one.privateKey, 'one'))).toMatchObject({ subject: 's' });
    published.splice(0, Infinity, two.jwk);
    expect(await check(await tokenBy(two.privateKey, 'two'))).toMatchObject({ subject: 's' });
    await expect(check(await tokenBy(one.privateKey, 'one'))).rejects.toThrow(TokenRefused);
  });

  it('are not fetched again for every stranger', async () => {
    const one = await newKey('one');
    published.splice(0, Infinity, one.jwk);
    const check = checkToken(embeddedTrust, issuerKeys(`${root}/keys`));
    await check(await tokenBy(one.privateKey, 'one'));
    const before = asked;
    for (let nth = 0; nth < 20; nth += 1) {
      await expect(check(await tokenBy(one.privateKey, `stranger-${nth}`))).rejects.toThrow(TokenRefused);
    }
    expect(asked).toBe(before);
  });

  it('are taken from their own address only, and are missed rather than looked for elsewhere', async () => {
    const one = await newKey('one');
    published.splice(0, Infinity, one.jwk);
    const token = await tokenBy(one.privateKey, 'one');
    await expect(checkToken(embeddedTrust, issuerKeys(`${root}/moved`))(token)).rejects.toThrow(KeysUnreachable);
    await expect(checkToken(embeddedTrust, issuerKeys('http://127.0.0.1:1/'))(token)).rejects.toThrow(KeysUnreachable);
    expect(elsewhere).toBe(0);
  });

  it('may not be two under one name', async () => {
    const [one, other] = [await newKey('one'), await newKey('one')];
    published.splice(0, Infinity, one.jwk, other.jwk);
    const token = await tokenBy(one.privateKey, 'one');
    await expect(checkToken(embeddedTrust, issuerKeys(`${root}/keys`))(token)).rejects.toThrow(TokenRefused);
  });
});
