import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { createNotificationBundleStore } from '../../adapters/dynamodb/messages/notification-bundle-store.ts';
import { createOfficerLinkStore } from '../../adapters/dynamodb/messages/officer-link-store.ts';
import { createOverdueTicketReminderStore } from '../../adapters/dynamodb/messages/reminder-store.ts';
import { createPublicOpen311RequestStore } from '../../adapters/dynamodb/open311/public-request-store.ts';
import { createPublicationStore } from '../../adapters/dynamodb/open311/publication-store.ts';
import { createTicketBatchReader } from '../../adapters/dynamodb/tickets/ticket-batch-reader.ts';
import { createTicketStore } from '../../adapters/dynamodb/tickets/ticket-store.ts';
import { listBundledTickets } from '../../core/officer/bundled-ticket-list.ts';
import { publicationEndpoints } from '../../functions/intake/public/publications-api.ts';
import {
  showPublications,
  showPublicationsRssFeed,
} from '../../functions/intake/public/publications-pages.ts';
import { showSitemap } from '../../functions/intake/public/search-engine-files.ts';
import { handleOpen311Request } from '../../functions/open311/handle-request.ts';
import type { HttpReply } from '../../functions/runtime/reply/reply.ts';
import { type HttpRequest, toRequest } from '../../functions/runtime/request/request.ts';
import { allStaffEndpoints } from '../../functions/staff/all-endpoints.ts';
import { aLink, hash } from '../core/officer/officer-fixtures.ts';
import { setUpOpen311Api } from '../support/api/set-up-open311-api.ts';
import { setUpStaffApi } from '../support/api/set-up-staff-api.ts';
import { testDirectory } from '../support/directory/test-directory.ts';
import { httpEvent } from '../support/events/lambda-events.ts';
import { aMember } from '../support/samples/a-member.ts';
import { atMinute } from '../support/samples/a-ticket.ts';
import { countItemsRead } from '../support/table/count-items-read.ts';
import { callerPhone, filledAtMinute, fillLists, readTicket } from '../support/table/fill-lists.ts';
import { testHmac } from '../support/test-hmac.ts';

const { sub } = aMember('supervisor');
const room = setUpStaffApi(aMember('supervisor'));
beforeAll(() => fillLists(room.table()), 120_000);
beforeEach(() => room.setMinute(filledAtMinute));

type Query = Record<string, string>;
const query = (fields: Query) => ({ query: fields });
const body = (fields: object) => ({ body: fields });

/**
 * Requests to the staff API, each with the maximum number of items that it may read from the table: the rows of the list
 * up to its limit, and the tickets and members that it shows. The limits of the lists marked "all" are higher than 300 rows.
 */
const staffBudgets: [route: string, input: { query?: Query; body?: object }, maxItems: number][] = [
  ['GET /api/staff/queue', {}, 251],
  ['GET /api/staff/queue', query({ unit: 'UBND_XA:29254' }), 51],
  ['GET /api/staff/queue', query({ unit: 'UBND_XA:29254', service: 'health' }), 201],
  ['GET /api/staff/late', {}, 301], // all
  ['GET /api/staff/late', query({ level: '100' }), 101],
  ['GET /api/staff/counts', {}, 901], // all late tickets
  ['GET /api/staff/waiting', {}, 201],
  ['GET /api/staff/overview', {}, 102],
  ['GET /api/staff/undelivered', {}, 77],
  ['GET /api/staff/callbacks', {}, 51],
  ['GET /api/staff/data-requests', {}, 51],
  ['GET /api/staff/reveals', {}, 153],
  ['GET /api/staff/returned', {}, 301], // all
  ['GET /api/staff/extension-requests', {}, 21],
  ['GET /api/staff/voice-messages', {}, 21],
  ['GET /api/staff/national', {}, 21],
  ['GET /api/staff/moderation', {}, 21],
  ['GET /api/staff/repeats', query({ unit: 'UBND_XA:29254' }), 301], // all
  ['GET /api/staff/tickets/{code}', {}, 2],
  ['GET /api/staff/tickets/{code}/seen', {}, 53],
  ['GET /api/staff/audit', {}, 229],
  ['POST /api/staff/callers', body({ phone: callerPhone }), 42],
  ['POST /api/staff/similar', body({ text: 'karaoke', topic: 'VP01', areaCode: '29254' }), 43],
  ['GET /api/staff/search', {}, 221],
  ['GET /api/staff/search', query({ q: 'karaoke' }), 421],
  ['POST /api/staff/search', body({}), 221],
  ['POST /api/staff/search', body({ q: callerPhone }), 121],
];

const isPaged = (schema: z.ZodType | undefined): boolean =>
  schema !== undefined &&
  /"next":/.test(JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any' })));

const toPublicRequest = (path: string, queryStringParameters: Query = {}): HttpRequest =>
  toRequest(httpEvent('GET', path, { queryStringParameters }));

const publicServices = () => ({
  publications: createPublicationStore(room.table()),
  directory: async () => testDirectory,
  portalUrl: 'https://1022.travinh.example',
  now: () => atMinute(filledAtMinute),
});

const open311Services = () => ({
  ...setUpOpen311Api({ now: atMinute(filledAtMinute) }).services,
  tickets: createTicketStore(room.table()),
  lists: createPublicOpen311RequestStore(room.table()),
});

const showPublicPage = (fields: Query) => () =>
  showPublications(toPublicRequest('/gop-y', fields), publicServices());

const showApi = (path: string, fields: Query) => () => {
  const endpoint = publicationEndpoints.find((one) => one.path === path);
  return endpoint?.answer(toPublicRequest(path, fields), publicServices());
};

const showOpen311Requests = () =>
  handleOpen311Request(
    toPublicRequest('/open311/v2/requests.json', { page_size: '50' }),
    open311Services(),
  );

type Reply = Promise<HttpReply> | HttpReply | undefined;

/** Requests of citizens and Open311 clients, each with the maximum number of items that it may read. */
const publicBudgets: [list: string, maxItems: number, send: () => Reply][] = [
  ['/gop-y', 25, showPublicPage({})],
  ['/gop-y?tim=xyz', 100, showPublicPage({ tim: 'xyz' })],
  ['/gop-y.rss', 25, () => showPublicationsRssFeed(toPublicRequest('/'), publicServices())],
  ['/sitemap.xml', 25, () => showSitemap(toPublicRequest('/'), publicServices())],
  ['/api/published', 25, showApi('/api/published', {})],
  ['/api/known-answers', 50, showApi('/api/known-answers', { area: '29254' })],
  ['/open311/v2/requests.json?page_size=50', 200, showOpen311Requests],
];

const listOfficerTickets = () => {
  const table = room.table();
  return listBundledTickets(aLink({ unit: 'UBND_XA:29254', role: 'handler' }), {
    bundles: createNotificationBundleStore(table),
    links: createOfficerLinkStore(table),
    reminders: createOverdueTicketReminderStore(table),
    tickets: createTicketStore(table),
    ticketsOf: createTicketBatchReader(table),
    ...{ hash, hmac: testHmac },
    ...{ directory: async () => testDirectory, now: () => atMinute(filledAtMinute) },
  });
};

/** Number of items by which a budget may exceed the items read. A missing limit adds more. */
const slack = 20;

const expectWithin = (items: number, maxItems: number): void => {
  expect(items).toBeLessThanOrEqual(maxItems);
  expect(items, 'the budget is too high').toBeGreaterThan(maxItems - slack);
};

describe('items that a request for a list reads from the table', () => {
  test.each(staffBudgets)('%s %j reads at most %i items', async (route, input, maxItems) => {
    const path = route.replace('{code}', readTicket.code);
    await room.sendRequest(sub, 'GET /api/staff/me');
    const items = await countItemsRead(async () => {
      const { status, text } = await room.sendRequest(sub, path, input);
      expect([status, text]).toEqual([200, expect.anything()]);
    });
    expectWithin(items, maxItems);
  });

  test.each(publicBudgets)('%s reads at most %i items', async (_, maxItems, send) => {
    const items = await countItemsRead(async () => {
      expect(await send()).toMatchObject({ statusCode: 200 });
    });
    expectWithin(items, maxItems);
  });

  test('the list of an officer’s 10 tickets reads at most 30 items, and none from before its 14 days', async () => {
    const items = await countItemsRead(async () => {
      await listOfficerTickets();
    });
    expectWithin(items, 30);
  });

  test('every paged list of the staff API has a limit of items read', () => {
    const paged = allStaffEndpoints.flatMap(({ method, path, answers }) =>
      isPaged(answers[200]) ? [`${method} ${path}`] : [],
    );
    const lists = paged.filter((route) => route !== 'POST /api/staff/directory/preview');
    expect(staffBudgets.map(([route]) => route)).toEqual(expect.arrayContaining(lists));
  });
});
