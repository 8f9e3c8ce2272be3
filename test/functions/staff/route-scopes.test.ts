import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { accessRules } from '../../../core/staff/members/access-rules.ts';
import { StaffRole } from '../../../core/staff/members/member.ts';
import { savedViews } from '../../../core/staff/members/saved-view.ts';
import { allStaffEndpoints } from '../../../functions/staff/all-endpoints.ts';
import { personalEndpoint } from '../../../functions/staff/personal-endpoint.ts';
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

test('the type check rejects a path of personal items with a ticket code, and a schema that lacks a path parameter', () => {
  const declaration = {
    method: 'GET',
    summary: { vi: '', en: '' },
    answers: { 200: undefined },
    mine: savedViews,
    answer: () => ({ statusCode: 200, body: '' }),
  } as const;
  const params = { schema: z.object({ code: z.string() }), problem: 'no-such-page' } as const;
  const rejected = [
    // @ts-expect-error a path with a ticket code needs personalTicketEndpoint
    () => personalEndpoint({ ...declaration, path: '/api/staff/notes/{code}' }),
    // @ts-expect-error the path has the parameter `id`, the schema has `code`
    () => personalEndpoint({ ...declaration, path: '/api/staff/notes/{id}', params }),
  ];
  expect(rejected).toHaveLength(2);
});

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
