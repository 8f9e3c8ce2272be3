import * as z from 'zod';
import type { Resources } from '../assembly/resources.ts';

const Domain = z.object({ Domain: z.string(), UserPoolId: z.string() });

/** Returns the local path of the managed login pages of a user pool. */
export function getUserPoolPath(poolId: string): string {
  return `/local/cognito/${poolId}`;
}

/** Builds a function that replaces the URLs of Cognito's managed login pages in a text with local URLs. */
export function createLocalAddressReplacer(
  resources: Resources,
  apiEndpoint: string,
): (text: string) => string {
  const here = resources
    .ofType(['AWS::Cognito::UserPoolDomain'], Domain)
    .map(({ region, properties: { Domain: prefix, UserPoolId } }) => ({
      there: `https://${prefix}.auth.${region}.amazoncognito.com`,
      here: `${apiEndpoint}${getUserPoolPath(UserPoolId)}`,
    }));
  return (text) => here.reduce((replaced, one) => replaced.replaceAll(one.there, one.here), text);
}
