import * as z from 'zod';
import type { Resources } from '../../assembly/resources.ts';
import type { CognitoEmulator } from './cognito.ts';

const minutesIn = { seconds: 1 / 60, minutes: 1, hours: 60, days: 24 * 60 };
const Unit = z.enum(['seconds', 'minutes', 'hours', 'days']);

const Pool = z.object({ MfaConfiguration: z.enum(['OFF', 'ON', 'OPTIONAL']).default('OFF') });

const Client = z.object({
  UserPoolId: z.string(),
  AccessTokenValidity: z.number().default(60),
  RefreshTokenValidity: z.number().default(30),
  TokenValidityUnits: z
    .object({ AccessToken: Unit.default('hours'), RefreshToken: Unit.default('days') })
    .default({ AccessToken: 'minutes', RefreshToken: 'days' }),
  CallbackURLs: z.array(z.string()).default([]),
  LogoutURLs: z.array(z.string()).default([]),
  AllowedOAuthFlows: z.array(z.string()).default([]),
  AllowedOAuthScopes: z.array(z.string()).default([]),
});

const toClient = (id: string, properties: z.infer<typeof Client>) => {
  const { TokenValidityUnits: units } = properties;
  return {
    id,
    poolId: properties.UserPoolId,
    accessMinutes: properties.AccessTokenValidity * minutesIn[units.AccessToken],
    refreshMinutes: properties.RefreshTokenValidity * minutesIn[units.RefreshToken],
    callbackUrls: properties.CallbackURLs,
    logoutUrls: properties.LogoutURLs,
    flows: properties.AllowedOAuthFlows,
    scopes: properties.AllowedOAuthScopes,
  };
};

/** Registers the user pools, app clients and groups of the cloud assembly with the Cognito emulator. */
export function registerUserPools(resources: Resources, cognito: CognitoEmulator): void {
  for (const { identity, properties } of resources.ofType(['AWS::Cognito::UserPool'], Pool)) {
    const issuer = identity.attributes.ProviderURL ?? '';
    const needsPhone = properties.MfaConfiguration === 'ON';
    cognito.registerPool({ id: identity.ref, issuer, needsPhone });
  }
  for (const { identity, properties } of resources.ofType(
    ['AWS::Cognito::UserPoolClient'],
    Client,
  )) {
    cognito.registerClient(toClient(identity.ref, properties));
  }
  for (const { identity } of resources.ofType(['AWS::Cognito::UserPoolGroup'], z.unknown())) {
    cognito.registerGroup(identity.ref);
  }
}
