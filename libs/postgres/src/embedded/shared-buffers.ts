const MEBIBYTE = 2 ** 20;
const LEAST = 128;
const MOST = 1_024;

/**
 * `shared_buffers` for a database that shares its machine, or what a container is let have of it, with the program: half the
 * quarter that PostgreSQL's documentation (Resource Consumption) calls reasonable for a database alone, 1 GB at the most.
 * `bytes` that hold no limit (0) are passed over.
 */
export const sharedBuffers = (...bytes: readonly number[]): string => {
  const memory = Math.min(...bytes.filter((limit) => limit > 0)) / MEBIBYTE;
  return `${Math.max(LEAST, Math.min(MOST, Math.floor(memory / 8)))}MB`;
};
