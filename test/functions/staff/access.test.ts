import { beforeEach, describe, expect, test } from 'vitest';
import { StaffRole } from '../../../core/staff/member.ts';
import { staffRouteScopes, type TicketAccessScope } from '../../../core/staff/route-scopes.ts';
import { dailyReportRoutes } from '../../../functions/staff/daily-report-routes.ts';
import { identityRevealRoutes } from '../../../functions/staff/identity-reveal-routes.ts';
import { openCallbackRoutes } from '../../../functions/staff/open-callback-routes.ts';
import { routes } from '../../../functions/staff/staff-api.http.ts';
import { createStaffFunction } from '../../../functions/staff/staff-entry-point.ts';
import { aMember, seedMember, staffSub } from '../../support/a-member.ts';
import { setUpStaffApi } from '../../support/set-up-staff-api.ts';
import { newcomer, otherUnitTicket, ownUnitTicket, probes } from './route-probes.ts';

const room = setUpStaffApi();
const known = [
  ...StaffRole.options.map((role) => aMember(role)),
  aMember('operator', { sub: newcomer }),
];
/** True if the last request may have changed the stored state. */
let isChanged = true;
beforeEach(async () => {
  if (!isChanged) return;
  const { members, tickets } = room.services();
  for (const member of known) await seedMember(members, member);
  await tickets.open(ownUnitTicket);
  await tickets.open(otherUnitTicket);
  isChanged = false;
});

const statusFor = (route: string, scope: TicketAccessScope, whose: 'own' | 'other'): number => {
  if (scope === 'no') return 403;
  return scope === 'own-unit' && whose === 'other' ? 404 : (probes[route]?.status ?? 200);
};

const inOrder = (routes: Iterable<string>): string[] =>
  [...routes].toSorted((a, b) => a.localeCompare(b));

const everyRoute = [
  ...routes,
  ...identityRevealRoutes,
  ...openCallbackRoutes,
  ...dailyReportRoutes,
];

test('every staff route has an access rule and a test request, and there are no others', () => {
  const named = inOrder(everyRoute.map(({ method, path }) => `${method} ${path}`));
  expect(inOrder(staffRouteScopes.keys())).toEqual(named);
  expect(inOrder(Object.keys(probes))).toEqual(named);
});

test('creating the staff API with a route without an access rule throws an error', () => {
  const route = { method: 'GET', path: '/api/staff/secrets', answer: () => expect.fail() } as const;
  expect(() => createStaffFunction({ routes: [route], services: () => room.services() })).toThrow(
    'No permission defined for GET /api/staff/secrets',
  );
});

/** Returns whose unit a route is tested with; routes without unit limits are tested once. */
const listTestedUnits = (route: string) =>
  probes[route]?.other ? (['own', 'other'] as const) : (['own'] as const);

test('every staff route that is limited to a role’s own unit is also tested with another unit’s ticket', () => {
  const limited = [...staffRouteScopes].filter(([, row]) =>
    Object.values(row).includes('own-unit'),
  );
  expect(limited.filter(([route]) => listTestedUnits(route).length < 2)).toEqual([]);
});

const cells = [...staffRouteScopes].flatMap(([route, row]) =>
  StaffRole.options.flatMap((role) =>
    listTestedUnits(route).map((whose) => ({
      route,
      role,
      whose,
      status: statusFor(route, row[role], whose),
    })),
  ),
);

describe('access rules of the staff API', () => {
  test.each(cells)(
    'the staff API route $route returns for role $role and $whose unit the status $status',
    async ({ route, role, whose, status }) => {
      const { own, other = own } = probes[route] ?? { own: {} };
      const { path = '', query, body } = whose === 'own' ? own : other;
      const resolvedRoute = route.replace(/\{.*\}/, path);
      isChanged = !route.startsWith('GET ') && status < 300;
      const answer = await room.sendRequest(aMember(role).sub, resolvedRoute, { query, body });
      expect(answer.status).toBe(status);
    },
  );
});

describe('staff API without membership', () => {
  test.each([...staffRouteScopes.keys()])(
    'the staff API returns 401 without an access token for %s',
    async (route) => {
      const [method = '', path = ''] = route.split(' ');
      const answer = await room.answer(method, path.replace(/\{\w+\}/, ownUnitTicket.code));
      expect([answer.statusCode, answer.headers?.['www-authenticate']]).toEqual([401, 'Bearer']);
      expect(answer.headers?.['content-type']).toContain('application/problem+json');
    },
  );

  test.each([...staffRouteScopes.keys()])(
    'the staff API returns 403 for an account that is no staff member: %s',
    async (route) => {
      const answer = await room.sendRequest(
        staffSub(8),
        route.replace(/\{\w+\}/, ownUnitTicket.code),
      );
      expect(answer.status).toBe(403);
    },
  );
});
