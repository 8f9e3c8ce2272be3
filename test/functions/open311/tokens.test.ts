import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { Open311FiledRequestsResponse } from '../../../core/contract/open311-answers.ts';
import { recordActionOnce } from '../../../core/ticket/perform.ts';
import type { Ticket } from '../../../core/ticket/ticket.ts';
import { plainJpeg } from '../../support/a-photo.ts';
import { atMinute } from '../../support/a-ticket.ts';
import {
  aHousehold,
  type Door,
  filed,
  idBy,
  named,
  requests,
  tokenIn,
} from '../../support/filed-for-token.ts';
import { flaws, georeport } from '../../support/georeport-schema.ts';
import { aViolation, keysOfTests, open311Door } from '../../support/open311-door.ts';
import { readXml } from '../../support/read-xml.ts';
import { done } from '../../support/ticket-acts.ts';

const become = (door: Door, { code }: Ticket, changes: Partial<Ticket>) =>
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
    door.services,
  );

describe('Open311 request that staff must check first', () => {
  test('an Open311 request that staff check first is an ordinary ticket, answered by a token in both formats', async () => {
    const door = open311Door();
    const inJson = await door.post(requests, named);
    const inXml = await door.post('/open311/v2/requests.xml', named);
    const [ticket, ...others] = door.tickets.all();
    expect([ticket?.topic, ticket?.status, ticket?.channel, others]).toEqual([
      ...['AS07', 'new', 'open311'],
      [],
    ]);
    expect(flaws(readXml(inXml.body), georeport.filed_for_token)).toEqual([]);
    expect(Open311FiledRequestsResponse.safeParse(JSON.parse(inJson.body)).error).toBeUndefined();
    expect(inJson.body + inXml.body).not.toContain(ticket?.code);
    expect(inJson.body).toContain('xin hỏi lại bằng token');
    expect(inXml.body).toContain(tokenIn(inJson));
  });

  test('an Open311 token stays the same and returns the request id once staff have checked it', async () => {
    const door = open311Door();
    const { token, ticket } = await filed(door);
    expect(await idBy(door, token)).toBeNull();
    const xml = readXml((await door.get(`/open311/v2/tokens/${token}.xml`)).body);
    expect(flaws(xml, georeport.token)).toEqual([]);
    await done(ticket, 'assigned', 1, door.services);
    await done(ticket, 'noted', 2, door.services);
    expect(await idBy(door, token)).toBeNull();
    await done(ticket, 'acknowledged', 3, door.services);
    door.clock.now = atMinute(4);
    expect(await idBy(door, token)).toBe(ticket.code);
    expect(await filed(door)).toMatchObject({ token });
    expect((await door.get(`/open311/v2/requests/${ticket.code}.json`)).statusCode).toBe(200);
  });

  test('an Open311 token still returns the request id after a reopening', async () => {
    const door = open311Door();
    const { token, ticket } = await filed(door);
    for (const [minute, deed] of (['assigned', 'answered', 'reopened'] as const).entries()) {
      await done(ticket, deed, minute + 1, door.services);
    }
    door.clock.now = atMinute(4);
    expect(await idBy(door, token)).toBe(ticket.code);
  });

  test('an Open311 token stays valid after its topic stops requiring a check', async () => {
    const door = open311Door();
    const { token } = await filed(door);
    const directory = await door.services.directory();
    const topics = directory.topics.map((topic) => ({ ...topic, tokenFirst: null }));
    door.services.directory = async () => ({ ...directory, topics });
    expect(await filed(door)).toMatchObject({ token });
    const another = await door.post(requests, { ...named, client_request_id: 'form-8' });
    expect(another.body).toContain(`"service_request_id":"${door.tickets.all().at(-1)?.code}"`);
  });
});

const withPicture = async (door: Door, fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ api_key: keysOfTests.production, ...fields })) {
    form.append(name, value);
  }
  form.append('photo1', new Blob([Uint8Array.from(plainJpeg())], { type: 'image/jpeg' }), 'a.jpg');
  const sent = new Response(form);
  const type = sent.headers.get('content-type') ?? '';
  return door.send('POST', requests, await sent.bytes(), type);
};

describe('Open311 request filed for a token', () => {
  test('an Open311 request filed for a token stores its pictures', async () => {
    const door = open311Door();
    const { body } = await withPicture(door, named);
    expect([door.tickets.all()[0]?.photos?.length, door.shelved.length]).toEqual([1, 1]);
    expect(await idBy(door, tokenIn({ body }))).toBeNull();
  });

  test.each([
    ['in the same time span', 1, {}],
    ['in the next time span', 27, {}],
    ['in another language', 1, { locale: 'en' }],
  ])('resending an Open311 form for a token loses no picture: %s', async (_, days, more) => {
    const door = open311Door();
    const first = await withPicture(door, aHousehold);
    door.clock.now = atMinute(days * 24 * 60);
    const again = await withPicture(door, { ...aHousehold, ...more });
    expect(tokenIn(again)).toBe(tokenIn(first));
    expect(door.tickets.all().map(({ photos }) => photos?.length)).toEqual([1]);
    expect(again.body).not.toContain('JPEG');
  });

  test('an Open311 form without a client id creates one request while its token has no request id', async () => {
    const door = open311Door();
    const { token, ticket } = await filed(door, aHousehold);
    door.clock.now = atMinute(25 * 24 * 60);
    expect(await filed(door, aHousehold)).toMatchObject({ token });
    await done(ticket, 'assigned', 1, door.services);
    await done(ticket, 'acknowledged', 2, door.services);
    expect(await idBy(door, token)).toBe(ticket.code);
    expect(door.tickets.all()).toHaveLength(1);
    await filed(door, { ...aHousehold, 'attribute[since]': '02/09' });
    expect(door.tickets.all()).toHaveLength(2);
  });
});

describe('Open311 token', () => {
  test.each([
    ['was withdrawn', { text: '' }],
    ['was anonymized', { text: '', anonymisedAt: atMinute(9) }],
  ])('an Open311 token is unknown after the ticket’s text %s', async (_, changes) => {
    const door = open311Door();
    const { token, ticket } = await filed(door);
    await become(door, ticket, changes);
    expect(await idBy(door, token)).toBe(404);
  });

  test('the Open311 token of a merged ticket returns its own request id', async () => {
    const door = open311Door();
    const { token, ticket } = await filed(door);
    const whole = await filed(door, { ...named, client_request_id: 'form-8' });
    const mergedInto = { code: whole.ticket.code, was: 'new' as const, stopped: [] };
    await become(door, ticket, {
      ...{ status: 'merged', mergedInto, token: { checkedAt: atMinute(0) } },
    });
    expect(await idBy(door, token)).toBe(ticket.code);
  });

  test('an Open311 token that was never issued is unknown, and so is the ticket’s code', async () => {
    const door = open311Door();
    const { token, ticket } = await filed(door);
    const changed = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`;
    for (const one of [changed, 'x', ticket.code]) expect(await idBy(door, one)).toBe(404);
    expect(await idBy(door, token, '/open311/test/v2')).toBe(404);
    const xml = await door.get(`/open311/v2/tokens/${changed}.xml`);
    expect(flaws(readXml(xml.body), georeport.errors)).toEqual([]);
  });

  test('the id of an Open311 request without a token also works as its token', async () => {
    const door = open311Door();
    await door.post(requests, aViolation);
    const [ticket] = door.tickets.all();
    expect(await idBy(door, ticket?.code ?? '')).toBe(ticket?.code);
  });
});

test('a sandbox token returns its request id after one minute and expires with the day', async () => {
  const door = open311Door();
  const below = '/open311/test/v2';
  const file = () => door.post(`${below}/requests.json`, named, keysOfTests.sandbox);
  const first = await file();
  const token = tokenIn(first);
  expect(first.body).not.toContain('service_request_id');
  door.clock.now = new Date(atMinute(1).getTime() - 1000);
  expect(await idBy(door, token, below)).toBeNull();
  door.clock.now = atMinute(1);
  const id = z.string().parse(await idBy(door, token, below));
  expect((await door.get(`${below}/requests/${id}.json`)).statusCode).toBe(200);
  expect(tokenIn(await file())).toBe(token);
  expect(await idBy(door, token)).toBe(404);
  door.clock.now = atMinute(24 * 60);
  expect(await idBy(door, token, below)).toBe(404);
});

test('Open311 sandbox lists show no request id before its token returns it', async () => {
  const door = open311Door();
  const directory = await door.services.directory();
  const because = { vi: 'Xét trước', en: 'Looked at first' };
  const topics = directory.topics.map((topic) => ({
    ...topic,
    tokenFirst: { because, isProposal: true },
  }));
  door.services.directory = async () => ({ ...directory, topics });
  const below = '/open311/test/v2';
  const token = tokenIn(await door.post(`${below}/requests.json`, aViolation, keysOfTests.sandbox));
  expect((await door.get(`${below}/requests.json`)).body).toBe('[]');
  door.clock.now = atMinute(1);
  const id = await idBy(door, token, below);
  expect((await door.get(`${below}/requests.json`)).body).toContain(`"service_request_id":"${id}"`);
});
