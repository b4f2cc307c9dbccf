const LONGEST = 2_000;

/**
 * The address that a webhook is sent to, as it will be used, or null when it cannot be one: https, no user name, no
 * fragment, port 443 or from 1024. Plain http only to this machine itself, where that is allowed.
 */
export const webhookUrl = (text: string, allowLoopback: boolean): string | null => {
  if (text.length > LONGEST || !URL.canParse(text)) return null;
  const url = new URL(text);
  const { protocol, username, password, hash, port, hostname } = url;
  if (username !== '' || password !== '' || hash !== '' || hostname === '') return null;
  if (protocol === 'http:') return allowLoopback && LOOPBACK.test(hostname) ? url.href : null;
  if (protocol !== 'https:') return null;
  return port === '' || Number(port) >= 1_024 ? url.href : null;
};

const LOOPBACK = /^(127(\.\d+){3}|localhost|\[::1\])$/;
