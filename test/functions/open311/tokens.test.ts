import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { Open311FiledRequestsResponse } from '../../../core/contract/open311/open311-responses.ts';
import { recordActionOnce } from '../../../core/ticket/change/perform-action.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import {
  fileForToken,
  householdRequest,
  householdRequestWithId,
  parseRequestToken,
  readRequestIdByToken,
  requestsPath,
  type TestOpen311Api,
} from '../../support/api/open311-token-request.ts';
import {
  setUpOpen311Api,
  testApiKeys,
  violationRequest,
} from '../../support/api/set-up-open311-api.ts';
import { findGeoreportViolations, georeportSchema } from '../../support/read/georeport-schema.ts';
import { readXml } from '../../support/read/read-xml.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';
import { plainJpeg } from '../../support/samples/photo-files.ts';
import { performSampleAction } from '../../support/samples/sample-actions.ts';

const become = (testOpen311Api: TestOpen311Api, { code }: Ticket, changes: Partial<Ticket>) =>
  recordActionOnce(
    code,
    'note',
    { by: { role: 'supervisor', sub: 's' }, channel: 'console', nonce: 'become' },
    async (before, { by, now }) => ({
      kind: 'changes',
      changes: [
        {
          before,
          after: { ...before, ...changes, version: before.version + 1 },
          event: {
            ...{ kind: 'noted', text: '-', code, version: before.version + 1, cycle: 1 },
            ...{ at: now, by, channel: 'console' },
          },
          alerts: [],
        },
      ],
    }),
    testOpen311Api.services,
  );

describe('Open311 request that staff must check first', () => {
  test('an Open311 request that staff check first returns a token instead of a request id', async () => {
    const door = setUpOpen311Api();
    const inJson = await door.post(requestsPath, householdRequestWithId);
    const inXml = await door.post('/open311/v2/requests.xml', householdRequestWithId);
    const [ticket, ...others] = door.tickets.all();
    expect(ticket).toMatchObject({ topic: 'AS07', status: 'new', channel: 'open311' });
    expect(others).toEqual([]);
    expect(findGeoreportViolations(readXml(inXml.body), georeportSchema.filed_for_token)).toEqual(
      [],
    );
    expect(Open311FiledRequestsResponse.safeParse(JSON.parse(inJson.body)).error).toBeUndefined();
    expect(inJson.body + inXml.body).not.toContain(ticket?.code);
    expect(inJson.body).toContain('xin hỏi lại bằng token');
    expect(inXml.body).toContain(parseRequestToken(inJson));
  });

  test('an Open311 token stays the same and returns the request id once staff have checked the request', async () => {
    const door = setUpOpen311Api();
    const { token, ticket } = await fileForToken(door);
    expect(await readRequestIdByToken(door, token)).toBeNull();
    const xml = readXml((await door.get(`/open311/v2/tokens/${token}.xml`)).body);
    expect(findGeoreportViolations(xml, georeportSchema.token)).toEqual([]);
    await performSampleAction(ticket, 'assigned', 1, door.services);
    await performSampleAction(ticket, 'noted', 2, door.services);
    expect(await readRequestIdByToken(door, token)).toBeNull();
    await performSampleAction(ticket, 'acknowledged', 3, door.services);
    door.clock.now = atMinute(4);
    expect(await readRequestIdByToken(door, token)).toBe(ticket.code);
    expect(await fileForToken(door)).toMatchObject({ token });
    expect((await door.get(`/open311/v2/requests/${ticket.code}.json`)).statusCode).toBe(200);
  });

  test('an Open311 token still returns the request id after a reopening', async () => {
    const door = setUpOpen311Api();
    const { token, ticket } = await fileForToken(door);
    for (const [minute, action] of (['assigned', 'answered', 'reopened'] as const).entries()) {
      await performSampleAction(ticket, action, minute + 1, door.services);
    }
    door.clock.now = atMinute(4);
    expect(await readRequestIdByToken(door, token)).toBe(ticket.code);
  });

  test('an Open311 token stays valid after its topic no longer requires a check by staff', async () => {
    const door = setUpOpen311Api();
    const { token } = await fileForToken(door);
    const directory = await door.services.directory();
    const topics = directory.topics.map((topic) => ({ ...topic, tokenFirst: null }));
    door.services.directory = async () => ({ ...directory, topics });
    expect(await fileForToken(door)).toMatchObject({ token });
    const body = { ...householdRequestWithId, client_request_id: 'form-8' };
    const another = await door.post(requestsPath, body);
    expect(another.body).toContain(`"service_request_id":"${door.tickets.all().at(-1)?.code}"`);
  });
});

const withPicture = async (testOpen311Api: TestOpen311Api, fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ api_key: testApiKeys.production, ...fields })) {
    form.append(name, value);
  }
  form.append('photo1', new Blob([Uint8Array.from(plainJpeg())], { type: 'image/jpeg' }), 'a.jpg');
  const sent = new Response(form);
  const type = sent.headers.get('content-type') ?? '';
  return testOpen311Api.send('POST', requestsPath, await sent.bytes(), type);
};

describe('Open311 request filed for a token', () => {
  test('an Open311 request that returns a token stores its pictures', async () => {
    const door = setUpOpen311Api();
    const { body } = await withPicture(door, householdRequestWithId);
    expect([door.tickets.all()[0]?.photos?.length, door.shelved.length]).toEqual([1, 1]);
    expect(await readRequestIdByToken(door, parseRequestToken({ body }))).toBeNull();
  });

  test.each([
    ['in the same time span', 1, {}],
    ['in the next time span', 27, {}],
    ['in another language', 1, { locale: 'en' }],
  ])(
    'resending an Open311 form that returned a token loses no picture: %s',
    async (_, days, more) => {
      const door = setUpOpen311Api();
      const first = await withPicture(door, householdRequest);
      door.clock.now = atMinute(days * 24 * 60);
      const again = await withPicture(door, { ...householdRequest, ...more });
      expect(parseRequestToken(again)).toBe(parseRequestToken(first));
      expect(door.tickets.all().map(({ photos }) => photos?.length)).toEqual([1]);
      expect(again.body).not.toContain('JPEG');
    },
  );

  test('an Open311 form resent without a client id creates no second request until its token has revealed the id', async () => {
    const door = setUpOpen311Api();
    const { token, ticket } = await fileForToken(door, householdRequest);
    door.clock.now = atMinute(25 * 24 * 60);
    expect(await fileForToken(door, householdRequest)).toMatchObject({ token });
    await performSampleAction(ticket, 'assigned', 1, door.services);
    await performSampleAction(ticket, 'acknowledged', 2, door.services);
    expect(await readRequestIdByToken(door, token)).toBe(ticket.code);
    expect(door.tickets.all()).toHaveLength(1);
    await fileForToken(door, { ...householdRequest, 'attribute[since]': '02/09' });
    expect(door.tickets.all()).toHaveLength(2);
  });
});

describe('Open311 token', () => {
  test.each([
    ['was withdrawn', { text: '' }],
    ['was anonymized', { text: '', anonymisedAt: atMinute(9) }],
  ])('reading an Open311 token returns 404 after the ticket’s text %s', async (_, changes) => {
    const door = setUpOpen311Api();
    const { token, ticket } = await fileForToken(door);
    await become(door, ticket, changes);
    expect(await readRequestIdByToken(door, token)).toBe(404);
  });

  test('the Open311 token of a merged ticket returns that ticket’s own request id', async () => {
    const door = setUpOpen311Api();
    const { token, ticket } = await fileForToken(door);
    const mergeTarget = await fileForToken(door, {
      ...householdRequestWithId,
      client_request_id: 'form-8',
    });
    const mergedInto = { code: mergeTarget.ticket.code, was: 'new' as const, stopped: [] };
    await become(door, ticket, {
      ...{ status: 'merged', mergedInto, token: { checkedAt: atMinute(0) } },
    });
    expect(await readRequestIdByToken(door, token)).toBe(ticket.code);
  });

  test('reading a forged Open311 token, or a ticket code as a token, returns 404', async () => {
    const door = setUpOpen311Api();
    const { token, ticket } = await fileForToken(door);
    const changed = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`;
    for (const one of [changed, 'x', ticket.code])
      expect(await readRequestIdByToken(door, one)).toBe(404);
    expect(await readRequestIdByToken(door, token, '/open311/test/v2')).toBe(404);
    const xml = await door.get(`/open311/v2/tokens/${changed}.xml`);
    expect(findGeoreportViolations(readXml(xml.body), georeportSchema.errors)).toEqual([]);
  });

  test('the id of an Open311 request that was filed without a token is also accepted as its token', async () => {
    const door = setUpOpen311Api();
    await door.post(requestsPath, violationRequest);
    const [ticket] = door.tickets.all();
    expect(await readRequestIdByToken(door, ticket?.code ?? '')).toBe(ticket?.code);
  });
});

test('an Open311 sandbox token returns its request id after one minute and expires that day', async () => {
  const door = setUpOpen311Api();
  const below = '/open311/test/v2';
  const file = () =>
    door.post(`${below}/requests.json`, householdRequestWithId, testApiKeys.sandbox);
  const first = await file();
  const token = parseRequestToken(first);
  expect(first.body).not.toContain('service_request_id');
  door.clock.now = new Date(atMinute(1).getTime() - 1000);
  expect(await readRequestIdByToken(door, token, below)).toBeNull();
  door.clock.now = atMinute(1);
  const id = z.string().parse(await readRequestIdByToken(door, token, below));
  expect((await door.get(`${below}/requests/${id}.json`)).statusCode).toBe(200);
  expect(parseRequestToken(await file())).toBe(token);
  expect(await readRequestIdByToken(door, token)).toBe(404);
  door.clock.now = atMinute(24 * 60);
  expect(await readRequestIdByToken(door, token, below)).toBe(404);
});

test('Open311 sandbox lists omit a request until its token has returned the id', async () => {
  const door = setUpOpen311Api();
  const directory = await door.services.directory();
  const because = { vi: 'Xét trước', en: 'Looked at first' };
  const topics = directory.topics.map((topic) => ({
    ...topic,
    tokenFirst: { because, isProposal: true },
  }));
  door.services.directory = async () => ({ ...directory, topics });
  const below = '/open311/test/v2';
  const token = parseRequestToken(
    await door.post(`${below}/requests.json`, violationRequest, testApiKeys.sandbox),
  );
  expect((await door.get(`${below}/requests.json`)).body).toBe('[]');
  door.clock.now = atMinute(1);
  const id = await readRequestIdByToken(door, token, below);
  expect((await door.get(`${below}/requests.json`)).body).toContain(`"service_request_id":"${id}"`);
});
