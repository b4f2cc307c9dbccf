import { Metadata, status, type ServiceError } from '@grpc/grpc-js';

export const failure = (
  code: status,
  details: string,
  trailers: Readonly<Record<string, string>> = {},
): ServiceError => {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(trailers)) metadata.set(name, value);
  return Object.assign(new Error(details), { code, details, metadata });
};

export const streamDeleted = (stream: string): ServiceError =>
  failure(status.FAILED_PRECONDITION, 'stream deleted', { exception: 'stream-deleted', 'stream-name': stream });

export const notLeader = ({ host, port }: Readonly<{ host: string; port: number }>): ServiceError =>
  failure(status.NOT_FOUND, 'Leader info available', {
    ...{ exception: 'not-leader', 'leader-endpoint-host': host, 'leader-endpoint-port': String(port) },
  });

export const noLeader = (): ServiceError => failure(status.UNKNOWN, 'No leader info available in response');

export const notReady = (): ServiceError => failure(status.UNAVAILABLE, 'Server Is Not Ready');

export const accessDenied = (): ServiceError =>
  failure(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });

export const appendTooLarge = (most: number): ServiceError =>
  failure(status.INVALID_ARGUMENT, `Maximum Append Size of ${most} Exceeded.`, {
    ...{ exception: 'maximum-append-size-exceeded', 'maximum-append-size': String(most) },
  });

/** `-1` stands for a stream that is not there, `-2` for any revision. */
export const wrongVersion = (stream: string, expected: number | string, actual: number): ServiceError =>
  failure(status.FAILED_PRECONDITION, 'Append failed due to WrongExpectedVersion.', {
    ...{ exception: 'wrong-expected-version', 'stream-name': stream },
    ...{ 'expected-version': String(expected), 'actual-version': String(actual) },
  });

export const thrown = (): ServiceError => failure(status.UNKNOWN, 'Exception was thrown by handler.');
