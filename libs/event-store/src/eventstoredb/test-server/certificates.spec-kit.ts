import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tls } from './esdb-test-server.spec-kit.js';

/** `authority`: the file with the certificate of who signed that of the server. */
export type Certificates = Tls & Readonly<{ authority: string }>;

/** Where there is no openssl, nothing can be said about TLS. */
export const hasOpenssl = (): boolean => {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** An authority of its own and a certificate for loopback, in a folder that is there. */
export const certificatesIn = (folder: string): Certificates => {
  const at = (name: string): string => join(folder, name);
  const openssl = (...words: readonly string[]): void => void execFileSync('openssl', words, { stdio: 'ignore' });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  writeFileSync(at('names'), 'subjectAltName = IP:127.0.0.1, DNS:localhost\n');
  openssl('req', '-x509', ...key, '-keyout', at('ca.key'), '-out', at('ca.crt'), '-days', '2', '-subj', '/CN=spec');
  openssl('req', '-new', ...key, '-keyout', at('node.key'), '-out', at('node.csr'), '-subj', '/CN=node');
  const signed = ['-CA', at('ca.crt'), '-CAkey', at('ca.key'), '-CAcreateserial', '-extfile', at('names')];
  openssl('x509', '-req', '-in', at('node.csr'), ...signed, '-days', '2', '-out', at('node.crt'));
  return {
    ...{ certificate: readFileSync(at('node.crt')), key: readFileSync(at('node.key')) },
    authority: at('ca.crt'),
  };
};
