import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';
import prettier from 'prettier';
import { describeApi } from '../../../apps/api/src/open-api/describe-api.js';

/** The types of a client, as `openapi-typescript` makes them from the description of the API. */
export const apiTypes = async (): Promise<string> => {
  const described = JSON.parse(JSON.stringify(await describeApi())) as OpenAPI3;
  const types = astToString(await openapiTypescript(described, { alphabetize: true, silent: true }));
  const said = '/** Written by `npm run client` from the description of the API; not by hand. */\n';
  return prettier.format(said + types, { parser: 'typescript', singleQuote: true, printWidth: 120 });
};
