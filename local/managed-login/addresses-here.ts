import * as z from 'zod';
import type { Resources } from '../assembly/resources.ts';

const Domain = z.object({ Domain: z.string(), UserPoolId: z.string() });

/** Where the pages of a pool are on this machine. */
export const pathOfPool = (poolId: string): string => `/local/cognito/${poolId}`;

/** A text in which addresses of Cognito's pages are those on this machine. */
export const addressesHere = (
  resources: Resources,
  apiEndpoint: string,
): ((text: string) => string) => {
  const here = resources
    .ofType(['AWS::Cognito::UserPoolDomain'], Domain)
    .map(({ region, properties: { Domain: prefix, UserPoolId } }) => ({
      there: `https://${prefix}.auth.${region}.amazoncognito.com`,
      here: `${apiEndpoint}${pathOfPool(UserPoolId)}`,
    }));
  return (text) => here.reduce((told, one) => told.replaceAll(one.there, one.here), text);
};
