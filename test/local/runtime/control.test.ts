import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, onTestFinished, test, vi } from 'vitest';
import * as z from 'zod';
import { createFunctionFailureSimulator } from '../../../local/alarms/function-failures.ts';
import { defaultStartTime } from '../../../local/clock.ts';
import { type ControlledHotline, handleControlRequest } from '../../../local/control/control.ts';
import { createSimulatedTimers } from '../../../local/services/state-machine/execution/timers.ts';
import { silentChatDesk } from '../../support/no-operator-chats.ts';
import { noSmsGateway } from '../../support/no-sms-gateway.ts';
import { memoryOutbox } from '../services/memory-outbox.ts';
import { sharedFixture, startFixture } from './fixture.ts';

const fixture = sharedFixture();

const post = (body: string, headers = {}) => ({ method: 'POST', body, headers });

test('the virtual clock shows the time in Trà Vinh and moves by a duration or to a time', async () => {
  const { get, getJson } = await startFixture();
  expect(await getJson('/local/clock')).toEqual({
    now: expect.stringMatching(/^2021-12-03T08:00:\d\d\+07:00$/),
  });
  const advanced = await get('/local/clock', post('{"advance":"PT30M"}'));
  expect(await advanced.json()).toEqual({ now: expect.stringMatching(/^2021-12-03T08:30:\d\d/) });
  // a schedule fires every five minutes on the way
  const moved = await get('/local/clock', post('{"to":"2021-12-03T09:00:00+07:00"}'));
  expect(await moved.json()).toEqual({ now: expect.stringMatching(/^2021-12-03T09:00:\d\d/) });
});

test.each([
  ['{"advance":"5 hours"}', 'advance'],
  ['{"advance":"P"}', 'advance'],
  ['{"advance":"PT"}', 'advance'],
  ['{"advance":"P99999999D"}', 'advance'],
  ['{"advance":"P99999999999999D"}', 'advance'],
  ['{"to":"tomorrow"}', 'to'],
  ['{"to":"2021-12-05T08:00:00"}', 'to'],
  ['{"to":"2021-12-03T07:00:00+07:00"}', 'to'],
  ['{"advance":"PT1H","to":"2021-12-05T08:00:00+07:00"}', 'advance'],
  ['{"by":"PT1H"}', 'by'],
  ['{}', 'advance'],
  ['not JSON', 'advance'],
])(
  'the request %s to move the virtual clock is rejected with the name of the field %s',
  async (body, field) => {
    const { get } = fixture();
    const response = await get('/local/clock', post(body));
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({
      errors: expect.arrayContaining([{ field, message: expect.any(String) }]),
    });
  },
);

test.each([
  ['/local/calls', new URLSearchParams({ agents: 'two', live: 'yes' }), 400, 'world.agents'],
  ['/local/calls/9999', undefined, 404, 'Không có trang này.'],
  ['/local/clock', new URLSearchParams({ advance: 'soon' }), 400, 'advance'],
])('a browser gets the error of %s as a page with a way back', async (path, body, status, text) => {
  const { get } = fixture();
  const headers = { accept: 'text/html,*/*' };
  const response = await get(path, { headers, ...(body && { method: 'POST', body }) });
  expect([response.status, response.headers.get('content-type')]).toEqual([
    status,
    'text/html; charset=utf-8',
  ]);
  const page = await response.text();
  expect(page).toContain(text);
  expect(page).toMatch(/<a href="\/local\/(calls|clock)">Quay lại<\/a>/);
});

test('an asynchronous move of the virtual clock answers 202, and its progress can be read', async () => {
  const { get, getJson } = await startFixture();
  const accepted = await get(
    '/local/clock',
    post('{"advance":"PT4H"}', { prefer: 'respond-async' }),
  );
  expect([accepted.status, accepted.headers.get('location')]).toEqual([202, '/local/clock']);
  const inProgress = {
    moving: { from: expect.any(String), to: expect.stringMatching(/^2021-12-03T12:00/) },
  };
  await vi.waitFor(async () => expect(await getJson('/local/clock')).toMatchObject(inProgress), {
    timeout: 30_000,
    interval: 5,
  });
  const arrived = { now: expect.stringMatching(/^2021-12-03T12:00/) };
  await vi.waitFor(async () => expect(await getJson('/local/clock')).toEqual(arrived), 60_000);
});

test('submitting the clock form moves the virtual clock and redirects back to the form’s page', async () => {
  const { get } = fixture();
  const body = new URLSearchParams({ advance: 'PT1H' });
  const response = await get('/local/clock', { method: 'POST', body, redirect: 'manual' });
  expect([response.status, response.headers.get('location')]).toEqual([303, '/local/clock']);
  expect(response.headers.get('clear-site-data')).toBe('"cache"');
});

test.each([
  [{ origin: 'https://evil.example' }],
  [{ origin: 'null' }],
  [{ 'sec-fetch-site': 'cross-site' }],
  [{ 'sec-fetch-site': 'same-site' }],
])(
  'a request to the local control API from a page of another site is rejected: %j',
  async (headers) => {
    const { get, getJson } = fixture();
    const hour = async () =>
      z
        .object({ now: z.string() })
        .parse(await getJson('/local/clock'))
        .now.slice(0, 13);
    const before = await hour();
    expect((await get('/local/clock', post('{"advance":"PT5H"}', headers))).status).toBe(403);
    expect((await get('/local/reset', post('', headers))).status).toBe(403);
    expect(await hour()).toBe(before);
  },
);

test('a reset of the local run sets the clock back to the opening morning and empties the table', async () => {
  const { get, getJson, advance } = await startFixture();
  await get('/put?kind=item&ids=1');
  await get('/put?kind=poison&ids=2');
  await advance('PT1H');
  expect(await getJson('/local/dead-letters')).toHaveLength(1);
  const response = await get('/local/reset', { method: 'POST' });
  expect(await response.json()).toEqual({ now: expect.stringMatching(/^2021-12-03T08:00/) });
  expect(await getJson('/scan')).toEqual([]);
  expect(await getJson('/local/dead-letters')).toEqual([]);
  expect(await getJson('/now')).toMatchObject({ now: expect.stringMatching(/^2021-12-03T01:00/) });
});

test.each([
  ['/local', 'Thử trong ba phút'],
  ['/local/outbox', 'Tin đã gửi'],
  ['/local/calls', 'Gọi 1022'],
  ['/local/operators', 'Tổng đài viên trò chuyện'],
  ['/local/clock', 'Đồng hồ'],
  ['/local/executions', 'Hành trình'],
  ['/local/events', 'Sự kiện'],
  ['/local/dead-letters', 'Tin hỏng'],
  ['/local/sign-in', 'Đăng nhập'],
  ['/local/open311-key', 'Khóa Open311'],
])("the local control API's URL %s returns an HTML page to browsers", async (path, title) => {
  const { get } = fixture();
  const response = await get(path, { headers: { accept: 'text/html,*/*' } });
  expect(response.headers.get('content-type')).toContain('text/html');
  expect(await response.text()).toContain(`<h1>${title}`);
});

test('the local sign-in answers 400 when the cloud assembly has no user pool', async () => {
  const { get } = fixture();
  const response = await get('/local/sign-in', post('{"role":"operator"}'));
  expect([response.status, await response.json()]).toEqual([
    400,
    expect.objectContaining({ errors: [{ field: 'role', message: expect.any(String) }] }),
  ]);
});

test('the outbox (messages captured locally) is returned as JSON to clients that ask for JSON', async () => {
  const { get, getJson } = fixture();
  expect(await getJson('/local/outbox.json')).toEqual([]);
  expect(await getJson('/local/outbox?format=json')).toEqual([]);
  const response = await get('/local/outbox', { headers: { accept: 'application/json' } });
  expect(await response.json()).toEqual([]);
});

test('only paths under /local are reserved for the local control API', async () => {
  const { getJson, get } = fixture();
  expect(await getJson('/locality')).toMatchObject({ rawPath: '/locality' });
  expect((await get('/local/unknown')).status).toBe(404);
});

type ControlResult = Awaited<ReturnType<ControlledHotline['timekeeper']['move']>>;

const noAlarms = (): ControlledHotline['alarms'] => ({
  states: () => [],
  broken: createFunctionFailureSimulator(),
  deployAgain: async () => undefined,
});

/** Starts the control pages with a clock that answers every move with the given result. */
async function startControl(moved: ControlResult): Promise<string> {
  const hotline: ControlledHotline = {
    now: () => moved.now,
    outbox: memoryOutbox(),
    zns: { behave: () => undefined, take: () => expect.unreachable() },
    undelivered: { bounce: () => 0, deliver: () => 0, fail: () => 0 },
    queues: { send: () => undefined, list: () => [], remove: () => undefined },
    redrive: async () => ({ redriven: 0, left: 0 }),
    ...{ executions: () => [], timers: createSimulatedTimers() },
    alarms: noAlarms(),
    toldEvents: { add: () => {}, list: () => [] },
    timekeeper: { move: async () => moved, moving: () => undefined, stop: () => undefined },
    ...{ calls: undefined, requests: { invalid: () => [] } },
    staff: {
      roles: () => [],
      signIn: () => expect.unreachable(),
      admit: () => expect.unreachable(),
      asAdministrator: () => expect.unreachable(),
    },
    login: {
      hasPool: () => false,
      begin: () => expect.unreachable(),
      goOn: () => expect.unreachable(),
      logOut: () => expect.unreachable(),
      token: () => expect.unreachable(),
      revoke: () => expect.unreachable(),
    },
    operatorChats: silentChatDesk,
    phone: {
      call: () => expect.unreachable(),
      ring: () => expect.unreachable(),
      reply: () => undefined,
      list: () => ({ calls: [], contacts: [] }),
      goingOn: () => undefined,
      find: () => undefined,
    },
    smsGateway: noSmsGateway,
    chat: {
      ...{ webhookFor: () => undefined, deliveredWebhook: () => undefined },
      said: () => [],
      takes: () => 'yes',
      ...{ note: () => undefined, talkers: () => [] },
    },
    ...{ address: 'http://localhost', reset: async () => moved.now },
  };
  const server = createServer(async (request, response) => {
    const { status, headers, body } = await handleControlRequest(request, hotline);
    response.writeHead(status, headers).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return `http://localhost:${port}/local/clock`;
}

test.each<[ControlResult, string]>([
  [
    { kind: 'stalled', parts: ['Step Functions', 'Lambda'], now: defaultStartTime },
    'Đồng hồ dừng ở 2021-12-03T08:00:00+07:00: Step Functions, Lambda chưa xong việc.',
  ],
  [
    { kind: 'closed', now: defaultStartTime },
    'Đồng hồ dừng ở 2021-12-03T08:00:00+07:00: bản chạy thử đang tắt.',
  ],
])(
  'moving the virtual clock answers 503 with the reason when it cannot finish: $kind',
  async (moved, detail) => {
    const response = await fetch(await startControl(moved), post('{"advance":"PT1H"}'));
    expect(response.status).toBe(503);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({ status: 503, detail });
  },
);
