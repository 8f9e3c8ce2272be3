import { createHash, randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Open311Client } from '../../../core/open311/clients/open311-client.ts';
import type { PublicOpen311RequestListEntry } from '../../../core/open311/clients/request-sources.ts';
import type {
  ServiceListChangeset,
  ServiceListChangesetStore,
} from '../../../core/open311/requests/changeset.ts';
import type {
  PublicationState,
  PublicOpen311RequestData,
} from '../../../core/open311/updates/public-request.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import type { Open311Deps } from '../../../functions/open311/deps.ts';
import { handleOpen311Request } from '../../../functions/open311/handle-request.ts';
import { computePhotoId } from '../../../functions/runtime/request/photo-id.ts';
import { toRequest } from '../../../functions/runtime/request/request.ts';
import { testDirectory } from '../directory/test-directory.ts';
import { httpEvent } from '../events/lambda-events.ts';
import { memoryAttempts } from '../memory/memory-attempts.ts';
import { memoryNonces } from '../memory/memory-nonces.ts';
import { memoryTickets } from '../memory/memory-tickets.ts';
import { openingMorning } from '../samples/a-ticket.ts';
import { testHmac } from '../test-hmac.ts';

const hashOf = (key: string): string => createHash('sha256').update(key).digest('base64url');

export const testApiKeys = {
  production: 'o311_the-key-of-a-bridge',
  sandbox: 'o311_the-key-of-a-trial',
};

const aProvider = (changes: Partial<Open311Client> = {}): Open311Client => ({
  id: 'bridge',
  name: 'Cầu nối thử',
  contact: 'quan-tri@vidu.vn',
  mayCreate: true,
  mayUpdate: false,
  takesIdentity: true,
  perMinute: 1000,
  perDay: 1000,
  isTest: false,
  ...changes,
});

type Open311ApiOptions = {
  tickets?: Ticket[];
  exposures?: Record<string, PublicationState>;
  provider?: Partial<Open311Client>;
  now?: Date;
};

const memorySandbox = (): Open311Deps['sandbox'] => {
  const days = new Map<string, Map<string, PublicOpen311RequestData>>();
  const of = (day: string) => days.get(day) ?? new Map<string, PublicOpen311RequestData>();
  return {
    async put(day, request) {
      const known = of(day).get(request.code);
      if (!known) days.set(day, new Map([...of(day), [request.code, request]]));
      return known ?? request;
    },
    find: async (day, code) => of(day).get(code),
    all: async (day) => [...of(day).values()],
  };
};

const memoryChangesets = (): ServiceListChangesetStore => {
  let last: ServiceListChangeset | undefined;
  return {
    find: async () => last,
    async put(next, before) {
      const isLast = last?.at.getTime() === before?.at.getTime();
      if (isLast) last = next;
      return isLast;
    },
  };
};

const memorySandboxStores = () => ({ sandbox: memorySandbox(), changesets: memoryChangesets() });

const listsOf = (
  tickets: readonly Ticket[],
  exposures: Record<string, PublicationState>,
): Open311Deps['lists'] => {
  const exposureOf = ({ code }: Pick<Ticket, 'code'>): PublicationState =>
    exposures[code] ?? { kind: 'never' };
  const listed = tickets
    .map(
      ({ code, openedAt }): PublicOpen311RequestListEntry => ({
        code,
        openedAt,
        exposure: exposureOf({ code }),
      }),
    )
    .filter(({ exposure }) => exposure.kind !== 'never')
    .toSorted((a, b) => b.openedAt.getTime() - a.openedAt.getTime() || (a.code < b.code ? 1 : -1));
  return {
    exposureOf: async (ticket) => exposureOf(ticket),
    between: async ({ from, to }, after) => {
      const inSpan = listed.filter(({ openedAt }) => from <= openedAt && openedAt <= to);
      const start = after ? inSpan.findIndex(({ code }) => code === after.code) + 1 : 0;
      return inSpan.slice(start, start + 2); // small pages, so that tests cover paging
    },
  };
};

const changedIn = ({ changes }: Pick<ReturnType<typeof memoryTickets>, 'changes'>) => ({
  between: async ({ from, to }: { from: Date; to: Date }) => {
    const during = changes.filter(({ event: { at } }) => from <= at && at <= to);
    return [...new Set(during.map(({ event }) => event.code))];
  },
});

type Open311ApiInput = Record<string, string> | [string, string][];

const pairs = (input: Open311ApiInput): [string, string][] =>
  Array.isArray(input) ? input : Object.entries(input);

const sender =
  (services: Open311Deps) =>
  async (method: string, url: string, body?: string | Uint8Array, type?: string) => {
    const { pathname, search, searchParams } = new URL(`https://1022.example${url}`);
    const answer = await handleOpen311Request(
      toRequest(
        httpEvent(method, url.split('?')[0] ?? pathname, {
          rawQueryString: search.slice(1),
          queryStringParameters: Object.fromEntries(
            [...searchParams.keys()].map((name) => [name, searchParams.getAll(name).join()]),
          ),
          headers: { 'content-type': type ?? 'application/x-www-form-urlencoded' },
          ...(body !== undefined && {
            body: Buffer.from(body).toString('base64'),
            isBase64Encoded: true,
          }),
        }),
      ),
      services,
    );
    return { ...answer, headers: z.record(z.string(), z.string()).parse(answer.headers) };
  };

export function setUpOpen311Api(options: Open311ApiOptions = {}) {
  const { tickets = [], exposures = {}, provider, now } = options;
  const clock = { now: now ?? openingMorning };
  const store = memoryTickets(...tickets);
  const [sealed, shelved]: [string[], string[]] = [[], []];
  const logged = { uses: 0 };
  const known = new Map<string, Open311Client>([
    [hashOf(testApiKeys.production), aProvider(provider)],
    [hashOf(testApiKeys.sandbox), aProvider({ id: 'trial', ...provider, isTest: true })],
  ]);
  const seal = async (plain: string) => {
    sealed.push(plain);
    return new Uint8Array();
  };
  const services: Open311Deps = {
    tickets: store,
    redirectedReports: { add: async () => undefined },
    lists: listsOf(tickets, exposures),
    changed: changedIn(store),
    ...memorySandboxStores(),
    providers: {
      find: async (hash) => known.get(hash),
      countUse: async ({ perMinute }) => {
        logged.uses += 1;
        if (logged.uses <= perMinute) return { kind: 'allowed' };
        return { kind: 'too-many', retryAfterSeconds: 17 };
      },
    },
    nonces: memoryNonces(store),
    attempts: memoryAttempts(() => clock.now),
    photoStore: { put: async (code, { id }) => void shelved.push(`${code}/${id}`) },
    thumbnailOf: () => Buffer.from('small'),
    idOf: computePhotoId,
    pause: async () => undefined,
    directory: async () => testDirectory,
    secret: async () => testHmac,
    sealContact: seal,
    sealIdentity: seal,
    jurisdictionId: 'travinh.gov.vn',
    portalUrl: 'https://1022.example',
    hashOf,
    randomName: randomUUID,
    now: () => clock.now,
  };
  const send = sender(services);
  return {
    services,
    tickets: store,
    ...{ sealed, shelved, clock, send },
    get: (url: string) => send('GET', url),
    post: (url: string, input: Open311ApiInput, key: string = testApiKeys.production) =>
      send('POST', url, new URLSearchParams([['api_key', key], ...pairs(input)]).toString()),
  };
}

/** The required fields of an Open311 request for the service VP01. */
export const violationRequest = {
  service_code: 'VP01',
  address_id: '29254',
  description: 'Quán karaoke Hoa Sen vẫn mở cửa',
  'attribute[hours]': 'Sau 21 giờ',
  'attribute[still-going]': 'true',
};
