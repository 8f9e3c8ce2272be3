import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createNotificationStore } from '../../../adapters/dynamodb/messages/notification-store.ts';
import { createNonceStore } from '../../../adapters/dynamodb/nonce-store.ts';
import { createTicketStore } from '../../../adapters/dynamodb/tickets/ticket-store.ts';
import { decideMerge } from '../../../core/ticket/actions/operators/merge.ts';
import { decideAction } from '../../../core/ticket/change/decide-action.ts';
import { removeEventText } from '../../../core/ticket/events/remove-event-text.ts';
import type { Action } from '../../../core/ticket/model/action.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import type { TicketChange } from '../../../core/ticket/ports/ticket-store.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';
import { startTestTable } from '../../support/table/test-table.ts';
import { testHmac } from '../../support/test-hmac.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 120_000);
afterAll(() => table.stop());

let made = 0;
const opened = async (): Promise<Ticket> => {
  made += 1;
  const ticket = aTicket({ code: encodeTicketCode(testHmac.digest('code', `pair ${made}`)) });
  await createTicketStore(table).open(ticket);
  return ticket;
};

const mergeContext = (nonce: string) => ({
  by: { role: 'operator' as const, sub: 'operator-1' },
  channel: 'console',
  now: atMinute(10),
  directory: testDirectory,
  nonce,
});

const merging = (one: Ticket, into: Ticket): [TicketChange, TicketChange] => {
  const act = { act: 'merge', into: into.code, reason: 'cùng một việc' } as const;
  const outcome = decideMerge(one, into, act, mergeContext(`merge-${one.code}`));
  if (outcome.kind !== 'changes') throw new Error(outcome.kind);
  return outcome.changes;
};

const changed = (ticket: Ticket, action: Action, nonce: string): TicketChange => {
  const outcome = decideAction(ticket, action, mergeContext(nonce));
  if (outcome.kind !== 'change') throw new Error(outcome.kind);
  return outcome.change;
};
const note = (ticket: Ticket, nonce = `note-${ticket.code}`) =>
  changed(ticket, { act: 'note', text: 'đã gọi lại' }, nonce);

const versions = async (...tickets: Ticket[]) =>
  Promise.all(
    tickets.map(async ({ code }) => (await createTicketStore(table).find(code))?.version),
  );

test('one ticket change can notify 90 citizens and remove the text from 40 earlier events', async () => {
  const ticket = await opened();
  let current = ticket;
  for (let count = 0; count < 40; count += 1) {
    const change = note(current, `long-${count}`);
    await createTicketStore(table).commit(change);
    current = change.after;
  }
  const mergedTickets = Array.from({ length: 90 }, (_, at) => ({
    code: encodeTicketCode(testHmac.digest('code', `one of ninety ${at}`)),
    contactChannels: ['sms' as const],
    assignment: 1,
    priority: ticket.priority,
    channel: ticket.channel,
  }));
  const refer = { act: 'refer', reason: 'denunciation', text: 'đã chuyển nơi có quyền' } as const;
  const sealing = decideAction(current, refer, {
    ...mergeContext('sealing'),
    tookIn: mergedTickets,
  });
  if (sealing.kind !== 'change') throw new Error(sealing.kind);
  const events = (await createTicketStore(table).history(ticket.code))?.events ?? [];
  const rewritten = events.flatMap((event) => removeEventText(event) ?? []);
  expect([sealing.change.alerts.length, rewritten.length]).toEqual([91, 40]);
  expect(await createTicketStore(table).commit({ ...sealing.change, rewritten })).toBe('committed');
  const history = await createTicketStore(table).history(ticket.code);
  expect(JSON.stringify(history?.events)).not.toContain('đã gọi lại');
});

describe('change of two tickets', () => {
  test('a change of two tickets writes tickets, events, notifications and idempotency key together', async () => {
    const [one, into] = [await opened(), await opened()];
    const [first, second] = merging(one, into);
    expect(await createTicketStore(table).commit(first, second)).toBe('committed');
    for (const { after, event } of [first, second]) {
      const history = await createTicketStore(table).history(after.code);
      expect(history?.ticket).toEqual(after);
      expect(history?.events.at(-1)).toEqual(event);
    }
    expect(
      await createNotificationStore(table).find(one.code, first.alerts[0]?.key ?? ''),
    ).toBeDefined();
    expect(await createNonceStore(table).find(`merge-${one.code}`)).toMatchObject({
      what: 'merged',
    });
  });

  test.each(['first', 'second'] as const)(
    'a change of two tickets is stale and writes nothing when the %s was changed meanwhile',
    async (which) => {
      const [one, into] = [await opened(), await opened()];
      const moved = which === 'first' ? one : into;
      await createTicketStore(table).commit(note(moved));
      const before = await versions(one, into);
      expect(await createTicketStore(table).commit(...merging(one, into))).toBe('stale');
      expect(await versions(one, into)).toEqual(before);
      expect(await createNonceStore(table).find(`merge-${one.code}`)).toBeUndefined();
    },
  );

  test('a change of two tickets counts as a replay only when its idempotency key was used', async () => {
    const [one, into] = [await opened(), await opened()];
    const [first, second] = merging(one, into);
    await createTicketStore(table).commit(first, second);
    expect(await createTicketStore(table).commit(first, second)).toBe('replayed');
    const other = { ...first, nonce: 'another-key' };
    expect(await createTicketStore(table).commit(other, second)).toBe('stale');
  });
});

test('referring a denunciation removes the text from all events of a ticket, even from more events than one transaction can write', async () => {
  let ticket = await opened();
  const events = [];
  for (let written = 0; written < 110; written += 1) {
    const change = changed(ticket, { act: 'write', text: 'họ hát karaoke' }, `w-${written}`);
    await createTicketStore(table).commit({ ...change, alerts: [] });
    events.push(change.event);
    ticket = change.after;
  }
  const refer: Action = { act: 'refer', reason: 'denunciation', text: 'xin đến Thanh tra tỉnh' };
  const change = changed(ticket, refer, 'refer-many');
  const rewritten = events.flatMap((event) => removeEventText(event) ?? []);
  expect(await createTicketStore(table).commit({ ...change, rewritten })).toBe('committed');
  const history = await createTicketStore(table).history(ticket.code);
  expect(history?.events).toHaveLength(112);
  expect(JSON.stringify(history?.events)).not.toContain('karaoke');
});

test('referring a denunciation removes the text from the ticket’s earlier events in the same transaction', async () => {
  const ticket = await opened();
  const noted = note(ticket);
  await createTicketStore(table).commit(noted);
  const refer: Action = { act: 'refer', reason: 'denunciation', text: 'xin đến Thanh tra tỉnh' };
  const change = changed(noted.after, refer, 'refer-key');
  const rewritten = [{ ...noted.event, text: '' }];
  expect(await createTicketStore(table).commit({ ...change, rewritten })).toBe('committed');
  const events = (await createTicketStore(table).history(ticket.code))?.events ?? [];
  expect(events.slice(1)).toEqual([{ ...noted.event, text: '', rewrites: 1 }, change.event]);
});

test('removing text from another ticket’s event does not create a new version of that ticket', async () => {
  const [one, into] = [await opened(), await opened()];
  const store = createTicketStore(table);
  const noted = note(into, `shared-${into.code}`);
  await store.commit(noted);
  const rewritten = [removeEventText(noted.event) ?? noted.event];
  expect(await store.commit({ ...note(one, `erasing-${one.code}`), rewritten })).toBe('committed');
  const common = await store.history(into.code);
  expect(common?.events.map((event) => ('text' in event ? event.text : event.kind))).toEqual([
    ...['opened', ''],
  ]);
  expect(common?.ticket.version).toBe(noted.after.version);
  // a writer that read the event earlier can't restore its text
  const late = [{ ...noted.event, text: 'một nửa đã che' }];
  const redaction = note(noted.after, `redacting-${into.code}`);
  expect(await store.commit({ ...redaction, rewritten: late })).toBe('stale');
  const [, read] = common?.events ?? [];
  const again = read ? [read] : [];
  expect(await store.commit({ ...redaction, rewritten: again })).toBe('committed');
});
