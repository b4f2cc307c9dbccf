import type { Bilingual } from '#libs/kernel';
import { SettingsRefused } from '#libs/settings';

const KNOWN = [
  ...['tls', 'tlsVerifyCert', 'tlsCAFile', 'userCertFile', 'userKeyFile', 'connectionName', 'nodePreference'],
  ...['maxDiscoverAttempts', 'discoveryInterval', 'gossipTimeout', 'keepAliveInterval', 'keepAliveTimeout'],
  ...['defaultDeadline', 'throwOnAppendFailure'],
];

/**
 * The address without `tlsVerifyCert`, which the client does not carry out, and whether it asked to verify. The client would
 * print an address with an option that it does not know, password and all: such a one is refused here.
 * @throws SettingsRefused
 */
export const addressOptions = (url: string): Readonly<{ address: string; verifies: boolean }> => {
  const [base = '', query = ''] = url.trim().split('?', 2);
  const options = query.split('&').filter((option) => option !== '');
  const named = options.map((option) => ({ option, name: flat(option.split('=', 1)[0] ?? '') }));
  const known = new Set(KNOWN.map(flat));
  const unknown = named.filter(({ name }) => !known.has(name)).map(({ option }) => option.split('=', 1)[0]);
  if (unknown.length > 0) {
    const names = unknown.join(', ');
    throw fault({
      vi: `không có tùy chọn ${names}; có: ${KNOWN.join(', ')}`,
      en: `there is no option ${names}; there are: ${KNOWN.join(', ')}`,
    });
  }
  const verify = named.filter(({ name }) => name === VERIFY).map(({ option }) => option.split('=')[1]);
  const kept = named.filter(({ name }) => name !== VERIFY).map(({ option }) => option);
  return {
    address: kept.length === 0 ? base : `${base}?${kept.join('&')}`,
    verifies: !verify.includes('false'),
  };
};

export const fault = (message: Bilingual): SettingsRefused =>
  new SettingsRefused([{ code: 'settings.malformed', place: 'EVENTSTORE_URL', message }]);

/** As the client compares names. */
const flat = (name: string): string => name.trim().toLowerCase().replace(/[_-]/g, '');
const VERIFY = flat('tlsVerifyCert');
