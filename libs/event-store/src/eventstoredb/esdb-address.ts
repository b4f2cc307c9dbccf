import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ChannelCredentialOptions, GossipClusterOptions, SingleNodeOptions } from '@eventstore/db-client';
import { parseConnectionString } from '@eventstore/db-client/dist/Client/parseConnectionString.js';
import { addressOptions, fault } from './address-options.js';

export type Credentials = Readonly<{ username: string; password: string }>;

/** `credentials`: null where there is no TLS, and nobody is asked who they are. */
export type EsdbAddress = Readonly<{
  connection: SingleNodeOptions | GossipClusterOptions;
  channel: ChannelCredentialOptions;
  credentials: Credentials | null;
}>;

/** A node that is silent is given up sooner than by the client's own measure: whoever appends tries again anyway. */
const KEEP_ALIVE_TIMEOUT_MS = 4_000;
const DISCOVERY = { gossipTimeout: 2, maxDiscoverAttempts: 3, discoveryInterval: 200 };

/**
 * What an `esdb://` or `esdb+discover://` address says, read as the client reads it, but for what it does not do well:
 * of several hosts to discover it asks all, a certificate that is not to be verified is not, every append and look at the
 * end goes to the leader, and nothing of the address (it holds a password) is ever printed.
 * @throws SettingsRefused
 */
export const esdbAddress = (url: string): EsdbAddress => {
  const { address, verifies } = addressOptions(url);
  const { hosts, dnsDiscover, tls = true, tlsCAFile, userCertFile, userKeyFile, ...given } = parsed(address);
  const credentials = credentialsIn(url);
  if (tls && credentials === null) throw fault(NOBODY);
  const common = {
    ...(given.keepAliveInterval === undefined ? {} : { keepAliveInterval: given.keepAliveInterval }),
    keepAliveTimeout: given.keepAliveTimeout ?? KEEP_ALIVE_TIMEOUT_MS,
    ...(given.connectionName === undefined ? {} : { connectionName: given.connectionName }),
  };
  const discovery = {
    gossipTimeout: given.gossipTimeout ?? DISCOVERY.gossipTimeout,
    maxDiscoverAttempts: given.maxDiscoverAttempts ?? DISCOVERY.maxDiscoverAttempts,
    discoveryInterval: given.discoveryInterval ?? DISCOVERY.discoveryInterval,
  };
  const [first] = hosts;
  if (first === undefined) throw fault(MALFORMED);
  return {
    connection:
      dnsDiscover || hosts.length > 1 ? { endpoints: hosts, ...discovery, ...common } : { endpoint: first, ...common },
    channel: {
      insecure: !tls,
      ...(tls && tlsCAFile !== undefined ? { rootCertificate: fileNamed('tlsCAFile', tlsCAFile) } : {}),
      ...(tls && userCertFile !== undefined ? { userCertFile: fileNamed('userCertFile', userCertFile) } : {}),
      ...(tls && userKeyFile !== undefined ? { userKeyFile: fileNamed('userKeyFile', userKeyFile) } : {}),
      ...(tls && !verifies ? { verifyOptions: { rejectUnauthorized: false } } : {}),
    },
    credentials: tls ? credentials : null,
  };
};

const MALFORMED = {
  vi: 'cần một địa chỉ esdb://… hoặc esdb+discover://… mà mỗi tùy chọn có giá trị hợp lệ',
  en: 'give an address esdb://… or esdb+discover://… whose options all have valid values',
};

const NOBODY = {
  vi: 'kết nối TLS cần người dùng và mật khẩu (esdb://người-dùng:mật-khẩu@…); nếu kho không dùng TLS: thêm ?tls=false',
  en: 'a connection by TLS needs user and password (esdb://user:password@…); if the store has no TLS: add ?tls=false',
};

const parsed = (address: string): ReturnType<typeof parseConnectionString> => {
  try {
    return parseConnectionString(address);
  } catch {
    throw fault(MALFORMED);
  }
};

/** Read here, because the client cuts a password off at its first colon. */
const credentialsIn = (url: string): Credentials | null => {
  const [, username, password] = /^[^:]+:\/\/([^:@/?]+):([^@/?]*)@/.exec(url) ?? [];
  if (username === undefined || password === undefined) return null;
  try {
    return { username: decodeURIComponent(username), password: decodeURIComponent(password) };
  } catch {
    throw fault(MALFORMED);
  }
};

const fileNamed = (option: string, name: string): Buffer => {
  const path = resolve(name);
  if (existsSync(path)) return readFileSync(path);
  throw fault({ vi: `${option}: không có tệp ${path}`, en: `${option}: there is no file ${path}` });
};
