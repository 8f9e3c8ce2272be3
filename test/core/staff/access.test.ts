import { expect, test } from 'vitest';
import { routePermissions } from '../../../core/staff/access.ts';

test('which route reaches how far for whom is as it was reviewed', async () => {
  const rows = [...routePermissions].map(
    ([route, { operator, supervisor, administrator, officer }]) =>
      `${route}\n  operator ${operator}, supervisor ${supervisor}, administrator ${administrator}, officer ${officer}`,
  );
  await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot('../../golden/access.txt');
});
