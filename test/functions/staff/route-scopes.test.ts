import { expect, test } from 'vitest';
import { StaffRole } from '../../../core/staff/members/member.ts';
import { staffRouteScopes } from '../../support/api/staff-route-scopes.ts';

test('each API route is open exactly to the staff roles in the reviewed list', async () => {
  const rows = [...staffRouteScopes].map(
    ([route, scopes]) =>
      `${route}\n  ${StaffRole.options.map((role) => `${role} ${scopes[role]}`).join(', ')}`,
  );
  await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot('../../golden/access.txt');
});
