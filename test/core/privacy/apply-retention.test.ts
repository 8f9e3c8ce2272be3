import { describe, expect, test } from 'vitest';
import { applyRetention } from '../../../core/privacy/apply-retention.ts';
import { TicketEvent } from '../../../core/ticket/events/event.ts';
import { isEndStatus } from '../../../core/ticket/model/lifecycle.ts';
import { Ticket } from '../../../core/ticket/model/ticket.ts';
import { encodeTicketCode, type TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { memoryTickets } from '../../support/memory/memory-tickets.ts';
import { aTicket, atMinute, openingMorning } from '../../support/samples/a-ticket.ts';
import { aPhoto } from '../../support/samples/listed-photo.ts';
import { testHmac } from '../../support/test-hmac.ts';

const day = 24 * 3_600_000;
const afterDays = (days: number): Date => new Date(openingMorning.getTime() + days * day);

const ended = aTicket({
  status: 'closed',
  closedAt: openingMorning,
  answeredAt: openingMorning,
  lang: 'km',
  place: 'nhà bà Sáu, gần chùa',
  near: { lat: 9.95, long: 106.35 },
  answers: { ten: 'Trần Văn Tám' },
  contact: Uint8Array.of(1),
  identity: Uint8Array.of(2),
  callerHash: 'whose',
  openedFrom: 'where',
  photos: [aPhoto(1)],
  voiceMessages: [{ call: 'c'.repeat(36), seconds: 9, at: openingMorning, words: 'written' }],
  rating: { score: 4, at: atMinute(20) },
});

/** Builds retention over tickets that are looked up by topic or service and end time. */
const officeWith = (now: Date, ...known: Ticket[]) => {
  const tickets = memoryTickets(...known);
  const unreadable: TicketCode[] = [];
  const ports = {
    tickets,
    ended: async (matter: string, until: Date) => ({
      codes: tickets
        .all()
        .filter(({ status, anonymisedAt }) => isEndStatus(status) && !anonymisedAt)
        .filter(({ topic, service }) => (topic ?? service) === matter)
        .filter(({ closedAt }) => closedAt !== undefined && closedAt <= until)
        .map(({ code }) => code),
    }),
    directory: async () => testDirectory,
    reportUnreadable: (code: TicketCode) => unreadable.push(code),
    now: () => now,
  };
  const run = (options = { maxTickets: 100, isRehearsal: false }) => applyRetention(options, ports);
  return { tickets, run, unreadable };
};

const wrote = TicketEvent.parse({
  ...{ kind: 'wrote', code: ended.code, version: 2, cycle: 1, by: { role: 'citizen' } },
  ...{ channel: 'web', at: atMinute(5).toISOString(), moved: [] },
  text: 'Tôi là Tám, số máy 0912 345 678',
});

describe('retention of an ended ticket', () => {
  test('retention removes texts, photos, recordings and identity from a ticket that ended long ago', async () => {
    const { tickets, run } = officeWith(afterDays(730), ended);
    expect(await run()).toEqual({
      ...{ anonymised: 1, byRule: { violation: 1 }, kept: {}, isAll: true },
    });
    const stored = await tickets.find(ended.code);
    expect(stored).toMatchObject({
      ...{ text: '', lang: 'vi', contactChannels: [], status: 'closed' },
      anonymisedAt: afterDays(730),
      ...{ topic: 'VP01', areaCode: '29254', rating: { score: 4 }, closedAt: openingMorning },
    });
    const removedFields = [
      'place',
      'near',
      'answers',
      'photos',
      'voiceMessages',
      'contact',
      'identity',
    ] as const;
    for (const field of [...removedFields, 'callerHash', 'openedFrom'] as const) {
      expect(stored?.[field], field).toBeUndefined();
    }
  });

  test('retention removes the texts of a ticket’s events and adds an event that names the rule', async () => {
    const { tickets, run } = officeWith(afterDays(730), ended);
    const after = { ...ended, version: 2 };
    await tickets.commit({ before: ended, after, event: wrote, alerts: [] });
    await run();
    const history = await tickets.history(ended.code);
    expect(history?.events.map(({ kind }) => kind)).toEqual(['opened', 'wrote', 'anonymised']);
    expect(history?.events.at(-1)).toMatchObject({ rule: 'violation', by: { role: 'system' } });
    expect(JSON.stringify(history)).not.toContain('0912');
  });

  test('retention anonymizes a ticket only once, however often it runs', async () => {
    const { tickets, run } = officeWith(afterDays(730), ended);
    await run();
    expect(await run()).toMatchObject({ anonymised: 0, kept: {}, isAll: true });
    expect((await tickets.find(ended.code))?.version).toBe(2);
  });

  test('a retention dry run counts tickets and changes nothing', async () => {
    const { tickets, run } = officeWith(afterDays(730), ended);
    expect(await run({ maxTickets: 100, isRehearsal: true })).toMatchObject({ anonymised: 1 });
    expect(await tickets.find(ended.code)).toEqual(ended);
  });

  test('retention leaves tickets beyond the maximum of one run to the next run', async () => {
    const all = Array.from({ length: 5 }, (_, index) => ({
      ...ended,
      code: encodeTicketCode(testHmac.digest('code', `ended ${index}`)),
    }));
    const { run } = officeWith(afterDays(730), ...all);
    expect(await run({ maxTickets: 3, isRehearsal: false })).toMatchObject({
      ...{ anonymised: 3, isAll: false },
    });
    expect(await run()).toMatchObject({ anonymised: 2, isAll: true });
  });
});

test('retention removes a ticket’s publication from public pages and feeds', async () => {
  const published = { id: '2021-12-03T02:00:00.000Z-0123456789abcdef', at: atMinute(30) };
  const { tickets, run } = officeWith(afterDays(730), { ...ended, published });
  await run();
  expect((await tickets.find(ended.code))?.published).toBeUndefined();
  expect(tickets.changes.at(-1)?.publication).toEqual({
    ...{ kind: 'withdrawn', id: published.id, at: afterDays(730) },
  });
});

describe('tickets that retention leaves alone', () => {
  const runRetention = async (now: Date, changes: Partial<Ticket>, ...others: Ticket[]) => {
    const { run } = officeWith(now, { ...ended, ...changes }, ...others);
    return run();
  };

  test('retention leaves a ticket unchanged until the day given by its topic’s own rule', async () => {
    expect(await runRetention(afterDays(729), {})).toMatchObject({ anonymised: 0, kept: {} });
    expect(await runRetention(afterDays(730), { topic: 'VP08' })).toMatchObject({ anonymised: 0 });
    expect(await runRetention(afterDays(1825), { topic: 'VP08' })).toMatchObject({ anonymised: 1 });
    expect(
      await runRetention(afterDays(365), { service: 'health', topic: undefined }),
    ).toMatchObject({
      anonymised: 1,
    });
  });

  test('retention leaves a ticket unchanged that is reopened, can be reopened or has a due callback', async () => {
    expect(await runRetention(afterDays(800), { status: 'reopened' })).toMatchObject({
      anonymised: 0,
    });
    const pending = { state: 'owed', askedAt: atMinute(1), askedBy: 'citizen', tries: 0 } as const;
    const callback = { ...pending, dueAt: atMinute(9), number: 1 };
    expect(await runRetention(afterDays(800), { callback })).toMatchObject({
      ...{ anonymised: 0, kept: { 'call-owed': 1 } },
    });
    // an inconsistent ticket, answered long after it was closed
    expect(await runRetention(afterDays(800), { answeredAt: afterDays(790) })).toMatchObject({
      kept: { reopenable: 1 },
    });
  });

  test('retention leaves merged tickets unchanged while the common ticket is active', async () => {
    const code = encodeTicketCode(testHmac.digest('code', 'the other'));
    const merged: Partial<Ticket> = {
      status: 'merged',
      answeredAt: undefined,
      mergedInto: { code, was: 'triage', stopped: [] },
    };
    const into = { ...ended, code, mergedFrom: [ended.code] };
    const open = { ...into, status: 'in-progress', closedAt: undefined } as const;
    expect(await runRetention(afterDays(800), merged, open)).toMatchObject({
      ...{ anonymised: 0, kept: { joined: 1 } },
    });
    const both = { anonymised: 2, kept: {} };
    expect(await runRetention(afterDays(800), merged, into)).toMatchObject(both);
  });
});

describe('retention and tickets that it cannot change', () => {
  test('retention skips a ticket after 3 version conflicts and leaves it to the next run', async () => {
    const { tickets, run } = officeWith(afterDays(730), ended);
    let attempts = 0;
    tickets.commit = async () => {
      attempts += 1;
      return 'stale';
    };
    expect(await run()).toMatchObject({ anonymised: 0, kept: { changing: 1 } });
    expect(attempts).toBe(3);
  });

  test('retention skips and reports a ticket that does not match its schema', async () => {
    const invalid = { ...ended, code: encodeTicketCode(testHmac.digest('code', 'invalid')) };
    const { tickets, run, unreadable } = officeWith(afterDays(730), invalid, ended);
    const { history } = tickets;
    tickets.history = async (code) =>
      code === invalid.code ? { ticket: Ticket.parse({}), events: [] } : history(code);
    expect(await run()).toMatchObject({ anonymised: 1, kept: { unreadable: 1 }, isAll: true });
    expect(unreadable).toEqual([invalid.code]);
  });

  test('retention rethrows errors other than version conflicts when it writes a ticket', async () => {
    const { tickets, run } = officeWith(afterDays(730), ended);
    tickets.commit = () => Promise.reject(new Error('The table is away'));
    await expect(run()).rejects.toThrow('The table is away');
  });
});
