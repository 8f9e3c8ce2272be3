import type { UserPoolClient } from '../../../local/services/cognito/cognito.ts';

/** Returns the console as a client of the simulated user pool. */
export function buildPoolClient(more: Partial<UserPoolClient> = {}): UserPoolClient {
  return {
    id: 'console',
    poolId: 'pool',
    accessMinutes: 60,
    refreshMinutes: 720,
    callbackUrls: ['http://localhost:3000/console/'],
    logoutUrls: ['http://localhost:3000/console/'],
    flows: ['code'],
    scopes: ['openid'],
    ...more,
  };
}
