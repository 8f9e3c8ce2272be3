import { describe, expect, test } from 'vitest';
import { accessRules } from '../../../core/staff/members/access-rules.ts';
import { StaffRole } from '../../../core/staff/members/member.ts';
import { allStaffEndpoints } from '../../../functions/staff/all-endpoints.ts';
import { staffEndpoint, ticketEndpoint } from '../../../functions/staff/staff-endpoint.ts';
import { staffRouteScopes } from '../../support/api/staff-route-scopes.ts';

test('each API route is open exactly to the staff roles in the reviewed list', async () => {
  const rows = [...staffRouteScopes].map(
    ([route, scopes]) =>
      `${route}\n  ${StaffRole.options.map((role) => `${role} ${scopes[role]}`).join(', ')}`,
  );
  await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot('../../golden/access.txt');
});

/** Endpoints that every member may call although they serve more than the member's own items, with what they return. */
const reviewedForEveryMember = {
  'GET /api/staff/me': 'the signed-in member',
  'GET /api/staff/choices': 'options of forms from the directory',
  'GET /api/staff/deadline': 'a deadline computed from the directory and the query',
};

describe('access of officers to tickets', () => {
  test('only reviewed endpoints and endpoints of a member’s own items are open to officers without regard to their unit', () => {
    const open = allStaffEndpoints.flatMap(({ method, path, access, isPersonal }) =>
      access.officer === 'no-tickets' && !isPersonal ? [`${method} ${path}`] : [],
    );
    expect(open.toSorted()).toEqual(Object.keys(reviewedForEveryMember).toSorted());
  });

  test('the type check rejects a ticket endpoint that is open to officers of every unit', () => {
    const declaration = {
      method: 'GET',
      summary: { vi: '', en: '' },
      answers: { 200: undefined },
      needs: [],
      answer: () => ({ statusCode: 200, body: '' }),
    } as const;
    const access = accessRules.everyMember;
    const rejected = [
      // @ts-expect-error a ticket endpoint needs a TicketAccessRule
      () => ticketEndpoint({ ...declaration, path: '/api/staff/tickets/{code}/notes', access }),
      // @ts-expect-error so does any other endpoint with a ticket code in its path
      () => staffEndpoint({ ...declaration, path: '/api/staff/notes/{code}', access }),
    ];
    const officerScopes = [...staffRouteScopes].flatMap(([route, { officer }]) =>
      route.includes('{code}') ? [officer] : [],
    );
    expect(rejected).toHaveLength(2);
    expect(new Set(officerScopes)).toEqual(new Set(['no', 'own-unit']));
  });
});
