/**
 * Where the product's data lives. `url` connects as the owner of the database, never as a superuser.
 * `close()` may be called twice; close pools and DataSources first, because it may stop the server under them.
 */
export type Database = Readonly<{ url: string; embedded: boolean; close: () => Promise<void> }>;
