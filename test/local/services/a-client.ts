import type { PoolClient } from '../../../local/services/cognito.ts';

/** The console, as a client of a user pool. */
export const aClient = (more: Partial<PoolClient> = {}): PoolClient => ({
  id: 'console',
  poolId: 'pool',
  accessMinutes: 60,
  refreshMinutes: 720,
  callbackUrls: ['http://localhost:3000/console/'],
  logoutUrls: ['http://localhost:3000/console/'],
  flows: ['code'],
  scopes: ['openid'],
  ...more,
});
