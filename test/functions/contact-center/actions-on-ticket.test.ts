import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, test, vi } from 'vitest';
import { createCallbackList } from '../../../adapters/dynamodb/staff/callback-list.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import { TypedTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { setUpContactFlowApi } from '../../support/api/set-up-contact-flow-api.ts';

const flowApi = setUpContactFlowApi();
const { ask } = flowApi;

const reportFields = {
  service: 'violation',
  topic: 'VP01',
  area: '29254',
  lang: 'vi',
  withheld: 'yes',
};
const canary = { from: '+84987123456', call: 'the-canary', contact: 'the-canary' };
const opened = async (call: string, from: string | null = canary.from, withheld = 'yes') =>
  (await ask('open', { ...reportFields, withheld }, { from, call }))['code'] ?? '';

const callItem = async (call: string) => {
  const { client, name } = flowApi.table();
  return (await client.send(new GetCommand({ TableName: name, Key: itemKeys.call(call) }))).Item;
};

describe('callback by phone', () => {
  test('a callback requested by phone enters the operators’ list, and no API response shows its number', async () => {
    const code = await opened('wants a call');
    const line = { from: canary.from, call: 'wants a call' };
    const reply = await ask('callback', { code, number: '0912 345 678' }, line);
    expect(reply).toMatchObject({ kind: 'taken', due1: 'by', due2: 'hour-10', due3: 'today' });
    expect((await createCallbackList(flowApi.table()).page()).entries).toContainEqual(
      expect.objectContaining({ code }),
    );
    const ticket = await flowApi.services().tickets.find(TypedTicketCode.parse(code));
    expect(Buffer.from(ticket?.callTo ?? []).toString()).toBe('{"phone":"+84912345678"}');
    expect([ticket?.callerHash, ticket?.contact]).toEqual([undefined, undefined]);
    expect(await ask('callback', { code, number: '0912345678' }, line)).toEqual(reply);
    expect((await ask('callback', { code, number: '' }, line))['kind']).toBe('already');
  });

  test.each([
    ['18001234', 'refused-number'],
    ['0085512345678', 'refused-number'],
  ])('a callback requested by phone to the number %s returns %s', async (number, kind) => {
    const code = await opened('a refused call');
    expect(await ask('callback', { code, number }, { ...canary, call: 'a refused call' })).toEqual({
      kind,
    });
  });

  test('a callback for a ticket of another number is refused as if the ticket did not exist', async () => {
    const code = await opened('theirs');
    const stranger = { from: '+84987000111', call: 'a stranger' };
    expect(await ask('callback', { code, number: '' }, stranger)).toEqual({ kind: 'no-ticket' });
  });

  test('the fourth callback to one telephone number on a day is refused', async () => {
    const kinds: (string | undefined)[] = [];
    for (let call = 0; call < 4; call += 1) {
      const line = { from: '+84987222333', call: `often ${call}` };
      const code = await opened(line.call, line.from, '');
      kinds.push((await ask('callback', { code, number: '0987444555' }, line))['kind']);
    }
    expect(kinds).toEqual(['taken', 'taken', 'taken', 'too-often']);
  });
});

describe('stored details of a call', () => {
  test('the record of a call stores when the voice message started and the caller’s rating until the record expires', async () => {
    const code = await opened('leaves a word');
    const line = { call: 'leaves a word', contact: 'handed on' };
    flowApi.at(5);
    expect(await ask('record', { code }, line)).toEqual({
      kind: 'begun',
      startedAt: '2021-12-03T01:05:00.000Z',
    });
    flowApi.at(7);
    expect(await ask('rate', { code: '', score: '4' }, line)).toEqual({ kind: 'kept' });
    expect(await callItem('leaves a word')).toEqual({
      ...itemKeys.call('leaves a word'),
      type: 'call',
      ticket: code,
      voiceFrom: ['2021-12-03T01:05:00.000Z'],
      rating: 4,
      ratedAt: '2021-12-03T01:07:00.000Z',
      ttl: Date.parse('2021-12-03T01:07:00.000Z') / 1000 + 90 * 24 * 3600,
    });
    expect(await callItem('handed on')).toBeUndefined();
  });

  test('the record of a call without a ticket stores when each voice message started', async () => {
    const line = { call: 'speaks twice' };
    await ask('record', { code: '' }, line);
    flowApi.at(3);
    await ask('record', { code: '' }, line);
    expect(await callItem('speaks twice')).toMatchObject({
      voiceFrom: ['2021-12-03T01:00:00.000Z', '2021-12-03T01:03:00.000Z'],
    });
  });

  test.each(['', '0', '6', '45', '*'])(
    'the caller’s input %j is not stored as a rating of the call',
    async (score) => {
      expect(await ask('rate', { score }, { call: `scores ${score}` })).toEqual({
        kind: 'no-score',
      });
      expect(await callItem(`scores ${score}`)).toBeUndefined();
    },
  );
});

describe('invalid contact flow requests', () => {
  test.each([
    ['an unknown action', 'toString', {}],
    ['a voice message for an unknown ticket', 'record', { code: '1234567890' }],
  ])(
    'a contact flow request throws on %s, so that the flow takes its error branch',
    async (_, action, given) => {
      vi.spyOn(console, 'error').mockImplementation(() => undefined);
      await expect(ask(action, given, canary)).rejects.toThrow();
    },
  );
});

test('a call without caller number opens no screen pop (the ticket’s page) for the operator', async () => {
  expect((await ask('open', reportFields, { ...canary, call: 'no screen' }))['screenPop']).toBe('');
});

test('responses, logs and stored items of a call with withheld number never contain the number', async () => {
  const lines: unknown[][] = [];
  for (const method of ['info', 'error', 'log', 'warn'] as const) {
    vi.spyOn(console, method).mockImplementation((...line: unknown[]) => {
      lines.push(line);
    });
  }
  const code = await opened(canary.call);
  const given = { code, number: '0912777888', score: '5', keys: '5664', service: 'weather' };
  const answers: unknown[] = [];
  for (const action of ['identify', 'status', 'communes', 'open', 'callback', 'record', 'rate']) {
    answers.push(await ask(action, given, canary));
  }
  await expect(ask('record', { code: '0912777888' }, canary)).rejects.toThrow();
  expect(lines).toHaveLength(9);
  expect(lines[1]?.[0]).toMatchObject({
    ...{ contact: 'the-canary', action: 'identify', kind: 'unknown' },
    ms: expect.any(Number),
  });
  const history = await flowApi.services().tickets.history(TypedTicketCode.parse(code));
  const { callTo: _, ...ticket } = history?.ticket ?? {};
  const all = JSON.stringify([
    answers,
    lines,
    ticket,
    history?.events,
    await callItem(canary.call),
  ]);
  expect(all).not.toMatch(/87123456|12777888/);
});
