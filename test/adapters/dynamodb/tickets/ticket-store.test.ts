import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createDueWorkStore } from '../../../../adapters/dynamodb/messages/due-work-store.ts';
import { createNotificationStore } from '../../../../adapters/dynamodb/messages/notification-store.ts';
import { createOfficerLinkStore } from '../../../../adapters/dynamodb/messages/officer-link-store.ts';
import { createNonceStore } from '../../../../adapters/dynamodb/nonce-store.ts';
import { createRateLimitCounter } from '../../../../adapters/dynamodb/rate-limit-counter.ts';
import { createTicketStore } from '../../../../adapters/dynamodb/tickets/ticket-store.ts';
import { createCitizenNotification } from '../../../../core/messages/create-notification.ts';
import { itemKeys } from '../../../../core/table/item-kinds.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { encodeTicketCode, type TicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import type { TicketChange } from '../../../../core/ticket/ports/ticket-store.ts';
import { aTicket, openingMorning } from '../../../support/samples/a-ticket.ts';
import { startTestTable } from '../../../support/table/test-table.ts';
import { testHmac } from '../../../support/test-hmac.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 120_000);
afterAll(() => table.stop());

let made = 0;
const anotherCode = (): TicketCode => {
  made += 1;
  return encodeTicketCode(testHmac.digest('code', `test ${made}`));
};
const opened = async (changes: Partial<Ticket> = {}): Promise<Ticket> => {
  const ticket = aTicket({ code: anotherCode(), contact: new Uint8Array([1, 2, 3]), ...changes });
  await createTicketStore(table).open(ticket);
  return ticket;
};

const acknowledged = (before: Ticket, nonce = `nonce-of-${before.code}`): TicketChange => {
  const at = new Date(openingMorning.getTime() + 60_000);
  const version = before.version + 1;
  const { code, cycle, assignment } = before;
  return {
    before,
    after: { ...before, version, status: 'in-progress', nextCheckAt: undefined },
    event: {
      kind: 'acknowledged',
      code,
      version,
      cycle,
      at,
      by: { role: 'officer', unit: 'UBND_XA:29254' },
      channel: 'link',
      unitName: 'UBND Phường 7',
    },
    alerts: createCitizenNotification(
      ['sms'],
      { about: 'answered' },
      { code, assignment, cause: `answered.${version}`, requestedAt: at },
    ),
    nonce,
  };
};

describe('opening a ticket', () => {
  test('opening a ticket stores all fields, including ciphertexts and times', async () => {
    const ticket = await opened();
    expect(await createTicketStore(table).find(ticket.code)).toEqual(ticket);
  });

  test('opening a ticket with a code that is already used returns the stored ticket', async () => {
    const ticket = await opened();
    const outcome = await createTicketStore(table).open({ ...ticket, text: 'another matter' });
    expect(outcome).toEqual({ kind: 'taken', by: ticket });
  });

  test('opening a ticket writes its first event', async () => {
    const { code } = await opened();
    expect((await createTicketStore(table).history(code))?.events).toMatchObject([
      { kind: 'opened', version: 1, at: openingMorning, channel: 'web' },
    ]);
  });
});

test('a change writes ticket, event, notification and idempotency key in one transaction', async () => {
  const ticket = await opened();
  const change = acknowledged(ticket);
  expect(await createTicketStore(table).commit(change)).toBe('committed');
  const history = await createTicketStore(table).history(ticket.code);
  expect(history?.ticket).toEqual(change.after);
  expect(history?.events.slice(1)).toEqual([change.event]);
  const [alert] = change.alerts;
  expect(await createNotificationStore(table).find(ticket.code, alert?.key ?? '')).toEqual(alert);
  expect(await createNonceStore(table).find(change.nonce ?? '')).toEqual({
    what: 'acknowledged',
    version: 2,
    at: change.event.at,
  });
});

test('a change based on an outdated ticket version is stale and writes nothing', async () => {
  const ticket = await opened();
  await createTicketStore(table).commit(acknowledged(ticket));
  expect(await createTicketStore(table).commit(acknowledged(ticket, 'another-form-0001'))).toBe(
    'stale',
  );
  expect(await createNonceStore(table).find('another-form-0001')).toBeUndefined();
});

test('a change with a used idempotency key is a replay and writes nothing', async () => {
  const [first, second] = [await opened(), await opened()];
  await createTicketStore(table).commit(acknowledged(first, 'one-form-for-both'));
  const replay = acknowledged(second, 'one-form-for-both');
  expect(await createTicketStore(table).commit(replay)).toBe('replayed');
  expect(await createTicketStore(table).find(second.code)).toEqual(second);
});

test('only one of twenty concurrent identical changes of a ticket is committed', async () => {
  const ticket = await opened();
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      createTicketStore(table).commit(acknowledged(ticket, `racing-form-number-${at}`)),
    ),
  );
  expect(outcomes.filter((outcome) => outcome === 'committed')).toHaveLength(1);
  expect((await createTicketStore(table).history(ticket.code))?.events).toHaveLength(2);
});

test('a change keeps ticket attributes added by a newer version of the code', async () => {
  const ticket = await opened();
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: itemKeys.ticket(ticket.code),
      UpdateExpression: 'SET mood = :mood',
      ExpressionAttributeValues: { ':mood': 'hopeful' },
    }),
  );
  await createTicketStore(table).commit(acknowledged(ticket));
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: itemKeys.ticket(ticket.code) }),
  );
  expect(Item?.['mood']).toBe('hopeful');
});

describe('due ticket checks', () => {
  const due = async (at: string): Promise<string[]> => {
    const { checks } = await createDueWorkStore(table).due(new Date(at));
    return checks.map(({ code }) => code);
  };

  test('a planned deadline check of a ticket is found from its due time on and disappears with the plan', async () => {
    const ticket = await opened({ nextCheckAt: new Date('2021-12-01T08:30:00+07:00') });
    expect(await due('2021-12-01T08:29:59+07:00')).not.toContain(ticket.code);
    expect(await due('2021-12-01T08:30:00+07:00')).toContain(ticket.code);
    await createTicketStore(table).commit(acknowledged(ticket));
    expect(await due('2021-12-01T08:30:00+07:00')).not.toContain(ticket.code);
  });

  test('a rescheduled deadline check of a ticket is found at its new time', async () => {
    const [early, late] = ['2021-12-01T09:30:00+07:00', '2021-12-01T10:30:00+07:00'];
    const ticket = await opened({ nextCheckAt: new Date(early) });
    const tickets = createTicketStore(table);
    expect(await tickets.plan(ticket, new Date(late))).toBe(true);
    expect(await due(early)).not.toContain(ticket.code);
    expect(await due(late)).toContain(ticket.code);
    const planned = { nextCheckAt: new Date(late), wakesAt: new Date(late) };
    expect(await tickets.find(ticket.code)).toMatchObject(planned);
  });

  test('due deadline checks of tickets are listed once each across pages while the sweeper restarts them', async () => {
    const nextCheckAt = new Date('2021-11-01T08:30:00+07:00');
    const codes = [];
    for (let number = 0; number < 5; number += 1) codes.push((await opened({ nextCheckAt })).code);
    const store = createDueWorkStore(table, 1);
    const found: string[] = [];
    let from: string | undefined;
    do {
      const { checks, next } = await store.due(nextCheckAt, from);
      for (const one of checks) await store.restart(one);
      found.push(...checks.map(({ code }) => code));
      from = next;
    } while (from !== undefined);
    expect(found.toSorted()).toEqual(codes.toSorted());
  });

  test('only one of several concurrent restarts of a ticket’s due deadline check succeeds', async () => {
    const { code } = await opened();
    const restarts = await Promise.all(
      Array.from({ length: 5 }, () => createDueWorkStore(table).restart({ code, run: 1 })),
    );
    expect(restarts.filter(Boolean)).toHaveLength(1);
    expect((await createTicketStore(table).find(code))?.run).toBe(2);
  });
});

const link = () => ({
  hash: `hash-of-${anotherCode()}`,
  code: aTicket().code,
  unit: 'UBND_XA:29254',
  role: 'handler',
  person: 'hash-of-a-person',
  assignment: 1,
  expiresAt: new Date('2022-01-02T08:00:00+07:00'),
  codesSent: 0,
});

test('each process writes an officer link only once, and writes it again when the expiry moves by a week', async () => {
  const first = link();
  const sent = vi.spyOn(table.client, 'send');
  onTestFinished(() => sent.mockRestore());
  const writesAfter = async (links: ReturnType<typeof createOfficerLinkStore>, days: number) => {
    sent.mockClear();
    const expiresAt = new Date(first.expiresAt.getTime() + days * 86_400_000);
    await links.create({ ...first, expiresAt });
    return sent.mock.calls.length;
  };
  const [one, other] = [createOfficerLinkStore(table), createOfficerLinkStore(table)];
  expect([await writesAfter(one, 0), await writesAfter(one, 6)]).toEqual([1, 0]);
  expect([await writesAfter(other, 6), await writesAfter(other, 6)]).toEqual([1, 0]);
  expect([await writesAfter(one, 7), await writesAfter(other, 7)]).toEqual([2, 1]);
  const expiresAt = new Date(first.expiresAt.getTime() + 7 * 86_400_000);
  expect(await createOfficerLinkStore(table).find(first.hash)).toEqual({ ...first, expiresAt });
});

test('two notifications that create the same officer link concurrently store it once', async () => {
  const sent = vi.spyOn(table.client, 'send');
  onTestFinished(() => sent.mockRestore());
  const [links, made] = [createOfficerLinkStore(table), link()];
  await Promise.all([links.create(made), links.create(made)]);
  expect(sent.mock.calls.length).toBe(1);
});

describe('officer link', () => {
  test('creating an existing officer link again keeps the stored link and its device', async () => {
    const first = link();
    await createOfficerLinkStore(table).create(first);
    await createOfficerLinkStore(table).bind(first.hash, 'phone');
    await createOfficerLinkStore(table).create(first);
    expect(await createOfficerLinkStore(table).find(first.hash)).toEqual({
      ...first,
      device: 'phone',
    });
  });

  test('an officer link is bound to the first device and moves to another only on request', async () => {
    const { hash, ...rest } = link();
    await createOfficerLinkStore(table).create({ hash, ...rest });
    const devices = ['a', 'b', 'c', 'd'];
    const owners = await Promise.all(
      devices.map((device) => createOfficerLinkStore(table).bind(hash, device)),
    );
    expect(new Set(owners).size).toBe(1);
    const number = await createOfficerLinkStore(table).countCode(hash, openingMorning);
    expect(await createOfficerLinkStore(table).rebind(hash, 'e', number)).toBe(true);
    // the client retries because the response was lost
    expect(await createOfficerLinkStore(table).rebind(hash, 'e', number)).toBe(true);
    expect(await createOfficerLinkStore(table).bind(hash, 'a')).toBe('e');
    expect(await createOfficerLinkStore(table).rebind(hash, 'f', number)).toBe(false);
  });

  test('the device codes of an officer link are numbered', async () => {
    const { hash, ...rest } = link();
    await createOfficerLinkStore(table).create({ hash, ...rest });
    const numbers = [
      await createOfficerLinkStore(table).countCode(hash, openingMorning),
      await createOfficerLinkStore(table).countCode(hash, openingMorning),
    ];
    expect(numbers).toEqual([1, 2]);
  });
});

test('200 concurrent attempts for one rate limit are all counted', async () => {
  const limit = { maxAttempts: 5, withinMinutes: 15 };
  const attempts = createRateLimitCounter(table, () => openingMorning);
  const outcomes = await Promise.all(
    Array.from({ length: 200 }, () => attempts.take('a bucket', limit)),
  );
  expect(outcomes.filter(({ kind }) => kind === 'allowed')).toHaveLength(5);
  await attempts.giveBack('a bucket', limit);
  expect((await attempts.take('a bucket', limit)).kind).toBe('allowed');
  expect((await attempts.take('a bucket', limit)).kind).toBe('too-many');
});

test('a second request or a second final status of the same notification changes nothing', async () => {
  const { code } = await opened();
  const cause = { code, assignment: 1, cause: 'receipt', requestedAt: openingMorning };
  const [alert] = createCitizenNotification(['email'], { about: 'receipt' }, cause);
  if (!alert) throw new Error('No alert was made');
  const store = createNotificationStore(table);
  await store.request(alert);
  const settledAt = new Date(openingMorning.getTime() + 1000);
  await store.settle(alert, { status: 'sent', settledAt, provider: 'first' });
  await store.request(alert);
  await store.settle(alert, { status: 'failed', settledAt, provider: 'second' });
  expect(await store.find(code, alert.key)).toMatchObject({ status: 'sent', provider: 'first' });
});
