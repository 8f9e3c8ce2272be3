import { expect, test } from 'vitest';
import { staffRouteScopes } from '../../support/api/staff-route-scopes.ts';

test('each API route is open exactly to the staff roles in the reviewed list', async () => {
  const rows = [...staffRouteScopes].map(
    ([route, { operator, supervisor, administrator, officer }]) =>
      `${route}\n  operator ${operator}, supervisor ${supervisor}, administrator ${administrator}, officer ${officer}`,
  );
  await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot('../../golden/access.txt');
});
