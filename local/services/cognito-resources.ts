import * as z from 'zod';
import type { Resources } from '../assembly/resources.ts';
import type { Cognito } from './cognito.ts';

const minutesIn = { seconds: 1 / 60, minutes: 1, hours: 60, days: 24 * 60 };

const Client = z.object({
  UserPoolId: z.string(),
  AccessTokenValidity: z.number().default(60),
  TokenValidityUnits: z
    .object({ AccessToken: z.enum(['seconds', 'minutes', 'hours', 'days']).default('hours') })
    .default({ AccessToken: 'minutes' }),
});

/** Tells Cognito of the pools, clients and groups that the assembly declares. */
export const registerUserPools = (resources: Resources, cognito: Cognito): void => {
  for (const { identity } of resources.ofType(['AWS::Cognito::UserPool'], z.unknown())) {
    cognito.registerPool({ id: identity.ref, issuer: identity.attributes.ProviderURL ?? '' });
  }
  for (const { identity, properties } of resources.ofType(
    ['AWS::Cognito::UserPoolClient'],
    Client,
  )) {
    const { UserPoolId: poolId, AccessTokenValidity, TokenValidityUnits } = properties;
    const accessMinutes = AccessTokenValidity * minutesIn[TokenValidityUnits.AccessToken];
    cognito.registerClient({ id: identity.ref, poolId, accessMinutes });
  }
  for (const { identity } of resources.ofType(['AWS::Cognito::UserPoolGroup'], z.unknown())) {
    cognito.registerGroup(identity.ref);
  }
};
