import { beforeEach, describe, expect, test } from 'vitest';
import { routePermissions, type Scope } from '../../../core/staff/access.ts';
import { StaffRole } from '../../../core/staff/member.ts';
import { openCallbackRoutes } from '../../../functions/staff/open-callback-routes.ts';
import { reportRoutes } from '../../../functions/staff/report-routes.ts';
import { revealRoutes } from '../../../functions/staff/reveal-routes.ts';
import { routes } from '../../../functions/staff/staff-api.http.ts';
import { staffEntryPoint } from '../../../functions/staff/staff-door.ts';
import { aMember, seedMember, subNumber } from '../../support/a-member.ts';
import { staffRoom } from '../../support/staff-room.ts';
import { newcomer, ours, probes, theirs } from './probes.ts';

const room = staffRoom();
const known = [
  ...StaffRole.options.map((role) => aMember(role)),
  aMember('operator', { sub: newcomer }),
];
/** Whether the last question may have changed what the next one finds. */
let isChanged = true;
beforeEach(async () => {
  if (!isChanged) return;
  const { members, tickets } = room.services();
  for (const member of known) await seedMember(members, member);
  await tickets.open(ours);
  await tickets.open(theirs);
  isChanged = false;
});

const statusFor = (route: string, reach: Scope, whose: 'own' | 'other'): number => {
  if (reach === 'no') return 403;
  return reach === 'own-unit' && whose === 'other' ? 404 : (probes[route]?.status ?? 200);
};

const inOrder = (routes: Iterable<string>): string[] =>
  [...routes].toSorted((a, b) => a.localeCompare(b));

const everyRoute = [...routes, ...revealRoutes, ...openCallbackRoutes, ...reportRoutes];

test('every route has a row, every row a route and a question of this test', () => {
  const named = inOrder(everyRoute.map(({ method, path }) => `${method} ${path}`));
  expect(inOrder(routePermissions.keys())).toEqual(named);
  expect(inOrder(Object.keys(probes))).toEqual(named);
});

test('the door doesn’t open with a route that nobody has said who may have', () => {
  const route = { method: 'GET', path: '/api/staff/secrets', answer: () => expect.fail() } as const;
  expect(() => staffEntryPoint({ routes: [route], services: () => room.services() })).toThrow(
    'core/staff/access.ts has no row for GET /api/staff/secrets',
  );
});

/** Whose unit a route can be asked about; where it makes no difference, there is one question. */
const asksAbout = (route: string) =>
  probes[route]?.other ? (['own', 'other'] as const) : (['own'] as const);

test('every route that lets a role reach its own unit is asked about another one, too', () => {
  const limited = [...routePermissions].filter(([, row]) =>
    Object.values(row).includes('own-unit'),
  );
  expect(limited.filter(([route]) => asksAbout(route).length < 2)).toEqual([]);
});

const cells = [...routePermissions].flatMap(([route, row]) =>
  StaffRole.options.flatMap((role) =>
    asksAbout(route).map((whose) => ({
      route,
      role,
      whose,
      status: statusFor(route, row[role], whose),
    })),
  ),
);

describe('each cell of the table', () => {
  test.each(cells)(
    '$route: $role, $whose unit: $status',
    async ({ route, role, whose, status }) => {
      const { own, other = own } = probes[route] ?? { own: {} };
      const { path = '', query, body } = whose === 'own' ? own : other;
      const asked = route.replace(/\{.*\}/, path);
      isChanged = !route.startsWith('GET ') && status < 300;
      const answer = await room.ask(aMember(role).sub, asked, { query, body });
      expect(answer.status).toBe(status);
    },
  );
});

describe('whoever is nobody', () => {
  test.each([...routePermissions.keys()])('is told to sign in: %s', async (route) => {
    const [method = '', path = ''] = route.split(' ');
    const answer = await room.answer(method, path.replace(/\{\w+\}/, ours.code));
    expect([answer.statusCode, answer.headers?.['www-authenticate']]).toEqual([401, 'Bearer']);
    expect(answer.headers?.['content-type']).toContain('application/problem+json');
  });

  test.each([...routePermissions.keys()])(
    'with an account of no member may nothing: %s',
    async (route) => {
      const answer = await room.ask(subNumber(8), route.replace(/\{\w+\}/, ours.code));
      expect(answer.status).toBe(403);
    },
  );
});
