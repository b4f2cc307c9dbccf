type Answer<Data> = Readonly<{ data?: Data; error?: unknown; response: Response }>;

/** What the API answered, failing with the problem it tells when it refused. */
export const done = async <Data>(answered: Promise<Answer<Data>>): Promise<NonNullable<Data>> => {
  const { data, error, response } = await answered;
  if (!response.ok || data === undefined || data === null) {
    throw new Error(`${response.status} ${response.url}: ${JSON.stringify(error)}`);
  }
  return data;
};

/** The status and code of a refusal, failing when it was done instead. */
export const refused = async (answered: Promise<Answer<unknown>>): Promise<readonly [number, string]> => {
  const { error, response } = await answered;
  if (response.ok) throw new Error(`${response.status} ${response.url} was not refused`);
  return [response.status, String((error as { code?: unknown } | undefined)?.code)];
};
