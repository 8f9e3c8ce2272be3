import * as z from 'zod';
import { TicketStatus } from '../../../core/ticket/model/lifecycle.ts';
import type { LoadedEndpoints } from '../endpoints/load-endpoints.ts';
import { createPlatformSenders, type PlatformSenders } from '../endpoints/platform-senders.ts';
import {
  createStaffSessions,
  openTicketByApi,
  type TicketCredentials,
} from '../endpoints/test-sessions.ts';
import { createApiSeeds, createOpen311Seeds, type Fixtures } from './api-seeds.ts';
import { createOfficerSeeds, createPageSeeds } from './page-seeds.ts';
import type { SeedRequest } from './seed-request.ts';

const Issued = z.object({ key: z.string() });

/** Creates an Open311 API key as an administrator does, for the real or the sandbox endpoint. */
const keyFrom = async (
  loadedEndpoints: LoadedEndpoints,
  token: string,
  number: number,
): Promise<string> => {
  const answer = await loadedEndpoints.sendRequest({
    method: 'POST',
    path: '/api/staff/providers',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ name: `Cổng ${number}`, contact: 'bien-tap@bao.example', isTest: number % 4 === 0 },
      ...{ mayUpdate: true, takesIdentity: true, perMinute: 600, perDay: 100_000 },
    }),
  });
  if (answer.status !== 200)
    throw new Error(`Issuing a key returned ${answer.status}: ${answer.text}`);
  return Issued.parse(JSON.parse(answer.text)).key;
};

const seedsOfWebhooks = ({ zalo, messenger }: PlatformSenders): SeedRequest[] => [
  ...zalo.map((json): SeedRequest => {
    const path = '/hooks/zalo';
    return { route: `POST ${path}`, method: 'POST', path, json, signedBy: 'zalo' };
  }),
  ...messenger.map((json): SeedRequest => {
    const path = '/hooks/messenger';
    return { route: `POST ${path}`, method: 'POST', path, json, signedBy: 'messenger' };
  }),
  {
    ...{ route: 'GET /hooks/messenger', method: 'GET', path: '/hooks/messenger' },
    query: { 'hub.mode': 'subscribe', 'hub.verify_token': 'x', 'hub.challenge': '1' },
  },
];

/** Ticket statuses of the test data: each once, more of those in which the most actions are possible. */
const statuses = [
  ...TicketStatus.options,
  ...(['assigned', 'in-progress', 'waiting', 'answered'] as const),
];

const ticketsOf = async (loadedEndpoints: LoadedEndpoints): Promise<TicketCredentials[]> => {
  const known: TicketCredentials[] = [];
  for (let number = 0; number < tickets; number += 1) {
    const status = statuses[number % statuses.length] ?? 'new';
    const at = loadedEndpoints.clock.now();
    const answered = { answeredAt: at, ...(status === 'closed' && { closedAt: at }) };
    const unit = number % 3 === 0 ? 'SO_YT' : 'UBND_XA:29254';
    known.push(
      await openTicketByApi(loadedEndpoints, number, {
        ...{ status, unit, unitName: unit },
        ...(/answered|closed/.test(status) && answered),
      }),
    );
  }
  return known;
};

/** Numbers of tickets and API keys, high enough that no rate limit is reached. */
const [tickets, apiKeys] = [40, 8];

/** Returns how often a request is used: routes with many inputs are tested more than pages without. */
const weightOf = ({ json, form, bytes, query, path }: SeedRequest): number => {
  if (json !== undefined || bytes) return 12;
  if (form) return path.startsWith('/en') || path.startsWith('/km') ? 1 : 5;
  return query && path.startsWith('/api/') ? 4 : 1;
};

/**
 * Makes the staff functions fetch Cognito's public keys in advance, so that this call isn't attributed to a hostile request.
 */
const knowSignIn = async (loadedEndpoints: LoadedEndpoints, token: string): Promise<void> => {
  const headers = { authorization: `Bearer ${token}` };
  for (const [method, path] of [
    ['GET', '/api/staff/me'],
    ['POST', '/api/staff/tickets/0000000000/reveal/open'],
    ['POST', '/api/staff/tickets/0000000000/callback/open'],
    ['GET', '/api/staff/reports/2021-12-19'],
  ] as const) {
    const { status } = await loadedEndpoints.sendRequest({ method, path, headers });
    if (status === 401 || status >= 500) throw new Error(`${path} rejects the signed-in member`);
  }
};

/** Creates tickets and people and returns valid requests for every route of every endpoint. */
export async function createSeedRequests(loadedEndpoints: LoadedEndpoints) {
  const staff = await createStaffSessions(loadedEndpoints);
  const known = await ticketsOf(loadedEndpoints);
  const platforms = await createPlatformSenders(loadedEndpoints);
  const keys: string[] = [];
  for (let number = 0; number < apiKeys; number += 1) {
    keys.push(await keyFrom(loadedEndpoints, staff.tokenOf('administrator'), number));
  }
  const fixtures = known.map(
    (ticket, at): Fixtures => ({ ticket, apiKey: keys[at % keys.length] ?? '' }),
  );
  await knowSignIn(loadedEndpoints, staff.tokenOf('supervisor'));
  return {
    staff,
    platforms,
    /** Code of an existing ticket for simulated telephone calls. */
    code: known[0]?.code ?? '',
    seeds: [
      ...fixtures.flatMap((one) => [...createApiSeeds(one), ...createOpen311Seeds(one)]),
      ...fixtures.flatMap((one) => [...createPageSeeds(one), ...createOfficerSeeds(one)]),
      ...fixtures.flatMap(() => seedsOfWebhooks(platforms)),
    ].flatMap((seed) => Array.from({ length: weightOf(seed) }, () => seed)),
  };
}
export type SeedRequests = Awaited<ReturnType<typeof createSeedRequests>>;
