/** Where in a token it is said who somebody is; a path of members divided by dots, or the whole name of one. */
export type ClaimNames = Readonly<{ subject: string; name: string; roles: string; agency: string; fields: string }>;

/** What a token must be to be believed. Ages in seconds. */
export type Trust = Readonly<{
  issuer: string;
  audience: string;
  algorithms: readonly string[];
  /** Values of the header `typ`, any of which will do. */
  types: readonly string[];
  maxAge: number;
  claims: ClaimNames;
}>;
