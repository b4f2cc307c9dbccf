export default async () => {
  await globalThis.stopTestPostgres?.();
};
