import * as z from 'zod';
import { TicketStatus } from '../../../core/ticket/lifecycle.ts';
import { type KnownTicket, openTicket, staffOf } from '../doors/known-world.ts';
import type { Doors } from '../doors/open-doors.ts';
import { type Platforms, platformsOf } from '../doors/platforms.ts';
import type { Seed } from './seed.ts';
import { seedsOfOfficers, seedsOfPages } from './seeds-of-pages.ts';
import { type Fixtures, seedsOfApi, seedsOfOpen311 } from './seeds-of-programs.ts';

const Issued = z.object({ key: z.string() });

/** A key of Open311 as an administrator gives it: of the real endpoint or of the one for trying out. */
const keyFrom = async (doors: Doors, token: string, number: number): Promise<string> => {
  const answer = await doors.ask({
    method: 'POST',
    path: '/api/staff/providers',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ name: `Cổng ${number}`, contact: 'bien-tap@bao.example', isTest: number % 4 === 0 },
      ...{ mayUpdate: true, takesIdentity: true, perMinute: 600, perDay: 100_000 },
    }),
  });
  if (answer.status !== 200) throw new Error(`No key: ${answer.status} ${answer.text}`);
  return Issued.parse(JSON.parse(answer.text)).key;
};

const seedsOfWebhooks = ({ zalo, messenger }: Platforms): Seed[] => [
  ...zalo.map((json): Seed => {
    const path = '/hooks/zalo';
    return { route: `POST ${path}`, method: 'POST', path, json, signedBy: 'zalo' };
  }),
  ...messenger.map((json): Seed => {
    const path = '/hooks/messenger';
    return { route: `POST ${path}`, method: 'POST', path, json, signedBy: 'messenger' };
  }),
  {
    ...{ route: 'GET /hooks/messenger', method: 'GET', path: '/hooks/messenger' },
    query: { 'hub.mode': 'subscribe', 'hub.verify_token': 'x', 'hub.challenge': '1' },
  },
];

/** One in each status, more in those that most can be done in. */
const statuses = [
  ...TicketStatus.options,
  ...(['assigned', 'in-progress', 'waiting', 'answered'] as const),
];

const ticketsOf = async (doors: Doors): Promise<KnownTicket[]> => {
  const known: KnownTicket[] = [];
  for (let number = 0; number < tickets; number += 1) {
    const status = statuses[number % statuses.length] ?? 'new';
    const at = doors.clock.now();
    const answered = { answeredAt: at, ...(status === 'closed' && { closedAt: at }) };
    const unit = number % 3 === 0 ? 'SO_YT' : 'UBND_XA:29254';
    known.push(
      await openTicket(doors, number, {
        ...{ status, unit, unitName: unit },
        ...(/answered|closed/.test(status) && answered),
      }),
    );
  }
  return known;
};

/** So that no limit is reached before the check ends. */
const [tickets, apiKeys] = [40, 8];

/** Where much can be said, much is tried; a page that reads nothing but its own address is soon known. */
const weightOf = ({ json, form, bytes, query, path }: Seed): number => {
  if (json !== undefined || bytes) return 12;
  if (form) return path.startsWith('/en') || path.startsWith('/km') ? 1 : 5;
  return query && path.startsWith('/api/') ? 4 : 1;
};

/** Each door of the staff fetches the keys of the sign-in once; a stranger's input is not to be blamed for that. */
const knowSignIn = async (doors: Doors, token: string): Promise<void> => {
  const headers = { authorization: `Bearer ${token}` };
  for (const [method, path] of [
    ['GET', '/api/staff/me'],
    ['POST', '/api/staff/tickets/0000000000/reveal/open'],
    ['POST', '/api/staff/tickets/0000000000/callback/open'],
    ['GET', '/api/staff/reports/2021-12-19'],
  ] as const) {
    const { status } = await doors.ask({ method, path, headers });
    if (status === 401 || status >= 500) throw new Error(`${path} does not know who signed in`);
  }
};

/** Good requests of every route of every door, about tickets and people that are there. */
export const openSeeds = async (doors: Doors) => {
  const staff = await staffOf(doors);
  const known = await ticketsOf(doors);
  const platforms = await platformsOf(doors);
  const keys: string[] = [];
  for (let number = 0; number < apiKeys; number += 1) {
    keys.push(await keyFrom(doors, staff.tokenOf('administrator'), number));
  }
  const fixtures = known.map(
    (ticket, at): Fixtures => ({ ticket, apiKey: keys[at % keys.length] ?? '' }),
  );
  await knowSignIn(doors, staff.tokenOf('supervisor'));
  return {
    staff,
    platforms,
    /** A ticket that calls are about. */
    code: known[0]?.code ?? '',
    seeds: [
      ...fixtures.flatMap((one) => [...seedsOfApi(one), ...seedsOfOpen311(one)]),
      ...fixtures.flatMap((one) => [...seedsOfPages(one), ...seedsOfOfficers(one)]),
      ...fixtures.flatMap(() => seedsOfWebhooks(platforms)),
    ].flatMap((seed) => Array.from({ length: weightOf(seed) }, () => seed)),
  };
};
export type Seeds = Awaited<ReturnType<typeof openSeeds>>;
