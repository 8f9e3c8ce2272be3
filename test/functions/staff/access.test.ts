import { beforeEach, describe, expect, test } from 'vitest';
import type { TicketAccessScope } from '../../../core/staff/members/access-rules.ts';
import { StaffRole } from '../../../core/staff/members/member.ts';
import { allStaffEndpoints } from '../../../functions/staff/all-endpoints.ts';
import { setUpStaffApi } from '../../support/api/set-up-staff-api.ts';
import { staffRouteScopes } from '../../support/api/staff-route-scopes.ts';
import { aMember, seedMember, staffSub } from '../../support/samples/a-member.ts';
import { newcomer, otherUnitTicket, ownUnitTicket, probes, specialProbes } from './route-probes.ts';

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

test('every special test request belongs to a staff route', () => {
  expect(Object.keys(specialProbes).filter((route) => !staffRouteScopes.has(route))).toEqual([]);
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

const [owner, colleague] = [5, 6].map((number) => aMember('operator', { sub: staffSub(number) }));
const personalEndpoints = allStaffEndpoints.filter(({ isPersonal }) => isPersonal);

/** Returns what a member's lists of own items contain. */
const readOwnLists = async (sub = '') =>
  Promise.all(
    personalEndpoints
      .filter(({ method }) => method === 'GET')
      .map(({ path }) => room.sendRequest(sub, `GET ${path}`)),
  );

test('items that a staff member stores are listed for this member only', async () => {
  for (const member of [owner, colleague]) {
    if (member) await seedMember(room.services().members, member);
  }
  const empty = await readOwnLists(owner?.sub);
  expect(empty.map(({ status }) => status)).toEqual(empty.map(() => 200));
  for (const { method, path } of personalEndpoints.filter((one) => one.method === 'PUT')) {
    const { path: value = '', body } = probes[`${method} ${path}`]?.own ?? {};
    const route = `${method} ${path.replace(/\{.*\}/, value)}`;
    expect((await room.sendRequest(owner?.sub ?? '', route, { body })).status).toBe(200);
  }
  const lists = await readOwnLists(owner?.sub);
  expect(lists.filter((list, at) => list.text === empty[at]?.text)).toEqual([]);
  expect(await readOwnLists(colleague?.sub)).toEqual(empty);
});
