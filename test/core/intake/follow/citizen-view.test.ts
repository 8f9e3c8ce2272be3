import { describe, expect, test } from 'vitest';
import {
  toCitizenTicketStatus,
  toCitizenTicketView,
} from '../../../../core/intake/follow/citizen-view.ts';
import type { TicketEvent } from '../../../../core/ticket/events/event.ts';
import type { EventBody } from '../../../../core/ticket/events/event-body.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';

const reader = { lang: 'vi' as const, directory: testDirectory, now: atMinute(240) };

const history = (ticket: Ticket, ...matters: (EventBody & { cycle?: number })[]) => ({
  ticket,
  events: matters.map(
    (matter, index): TicketEvent => ({
      cycle: ticket.cycle,
      ...matter,
      code: ticket.code,
      version: index + 2,
      at: atMinute(index * 10),
      by: { role: 'officer' },
      channel: 'link',
    }),
  ),
});

const answered = (text: string) => ({ kind: 'answered' as const, unitName: 'UBND phường 7', text });

describe('the current answer for a citizen', () => {
  test('toCitizenTicketView shows the latest answer of the current cycle', () => {
    const ticket = aTicket({ status: 'answered', answeredAt: atMinute(10) });
    const view = toCitizenTicketView(
      history(ticket, answered('Lần đầu'), answered('Lần sau')),
      reader,
    );
    expect(view.answer).toEqual({
      ...{ text: 'Lần sau', at: atMinute(10), unit: 'UBND phường 7' },
      additions: [],
    });
  });

  test('after a reopening, toCitizenTicketView shows no current answer but retains the earlier answer in the history', () => {
    const ticket = aTicket({ status: 'reopened', cycle: 2 });
    const view = toCitizenTicketView(history(ticket, { ...answered('Lần đầu'), cycle: 1 }), reader);
    expect(view.answer).toBeUndefined();
    expect(view.events[0]?.text).toBe('Lần đầu');
  });
});

test('toCitizenTicketView shows the end reason and the text of a ticket that ended without an answer', () => {
  const ticket = aTicket({ status: 'refused', closedAt: atMinute(0) });
  const refused = { kind: 'refused' as const, reason: 'unclear', text: 'Xin cho biết địa chỉ' };
  expect(toCitizenTicketView(history(ticket, refused), reader).ending).toEqual({
    reason: 'Không đủ thông tin để xử lý',
    text: 'Xin cho biết địa chỉ',
    at: atMinute(0),
  });
});

test('toCitizenTicketView shows why a deadline was extended', () => {
  const amount = { kind: 'wall' as const, minutes: 60 };
  const extended = { kind: 'extended' as const, amount, reason: 'Chờ đo đạc', moved: [] };
  const view = toCitizenTicketView(history(aTicket({ status: 'extended' }), extended), reader);
  expect(view.extension).toEqual({ reason: 'Chờ đo đạc', at: atMinute(0) });
});

test('toCitizenTicketView shows an open question with the last day to answer', () => {
  const waiting = { question: 'Mấy giờ?', askedAt: atMinute(0), until: atMinute(900) };
  const view = toCitizenTicketView(history(aTicket({ status: 'waiting', waiting })), reader);
  expect(view.waiting).toEqual({ question: 'Mấy giờ?', until: atMinute(900) });
  expect(view.permissions.write).toBe(true);
});

describe('reopening by the citizen', () => {
  const settled = (changes: Partial<Ticket>) =>
    toCitizenTicketView(
      history(aTicket({ status: 'answered', answeredAt: atMinute(0), ...changes })),
      {
        ...reader,
        now: atMinute(30 * 24 * 60),
      },
    ).permissions;

  test('toCitizenTicketView allows reopening for exactly 30 days after the answer', () => {
    expect(settled({}).reopen).toEqual(atMinute(30 * 24 * 60));
    expect(settled({ answeredAt: atMinute(-1) }).reopen).toBeUndefined();
  });

  test('the reopening period is not extended when an answered ticket closes automatically', () => {
    const closed = { status: 'closed' as const, closedAt: atMinute(7 * 24 * 60) };
    expect(settled(closed).reopen).toEqual(atMinute(30 * 24 * 60));
  });

  test('toCitizenTicketView says that the limit of reopenings is reached after the third one', () => {
    expect(settled({ cycle: 3 }).isReopenLimitReached).toBeUndefined();
    expect(settled({ cycle: 4 })).toMatchObject({ reopen: undefined, isReopenLimitReached: true });
  });

  test('toCitizenTicketView suggests reopening only after a rating of 1 or 2', () => {
    const scores = [1, 2, 3, 4, 5].map((score) => ({ rating: { score, at: atMinute(1) } }));
    expect(scores.map((rated) => settled(rated).offerReopen)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test('toCitizenTicketView offers no reopening after the period or for an erased ticket', () => {
    const low = { rating: { score: 1, at: atMinute(1) } };
    expect(settled({ ...low, answeredAt: atMinute(-1) }).offerReopen).toBe(false);
    expect(settled({ status: 'referred', text: '' }).reopen).toBeUndefined();
  });
});

describe('the citizen’s view of a merged ticket', () => {
  const into = aTicket({
    status: 'answered',
    answeredAt: atMinute(20),
    text: 'Chuyện của người kia',
    place: 'Nhà người kia',
    unitName: 'UBND phường 7',
  });
  const others = history(
    into,
    { kind: 'wrote', text: 'Lời người kia', moved: [] },
    answered('Đã xong'),
  );
  const ticket = aTicket({ status: 'merged' });
  const view = toCitizenTicketView({ ...history(ticket), into: others }, reader);

  test('toCitizenTicketView of a merged ticket shows status, deadlines, unit and answer of the ticket into which it was merged', () => {
    expect(view.mergedInto).toMatchObject({
      status: 'answered',
      resolveBy: atMinute(300),
      answeredAt: atMinute(20),
      unit: 'UBND phường 7',
      answer: { text: 'Đã xong', at: atMinute(10) },
    });
  });

  test('toCitizenTicketView of a merged ticket shows neither text nor place of the other citizen', () => {
    expect(JSON.stringify(view)).not.toMatch(/người kia/);
  });

  test('toCitizenTicketView of a merged ticket allows the same actions as the ticket into which it was merged', () => {
    expect(view.permissions).toEqual({
      write: true,
      addPhoto: true,
      askData: true,
      rate: true,
      accept: true,
      callback: false,
      reopen: new Date(atMinute(20).getTime() + 30 * 24 * 3_600_000),
      offerReopen: false,
    });
  });

  test('toCitizenTicketView of an erased merged ticket allows only reading and data subject requests', () => {
    const erased = history(aTicket({ status: 'merged', text: '' }));
    expect(toCitizenTicketView({ ...erased, into: others }, reader).permissions).toEqual({
      ...{ write: false, addPhoto: false, rate: false, accept: false, callback: false },
      ...{ askData: true, offerReopen: false },
    });
  });
});

test('toCitizenTicketView does not show a ticket as late when only the operators’ clock is overdue', () => {
  const { clocks } = aTicket();
  const forward = { ...clocks.acknowledge, dueAt: atMinute(30), round: 1 };
  const queued = aTicket({ status: 'triage', clocks: { ...clocks, forward } });
  expect(toCitizenTicketStatus(queued, atMinute(45)).late).toBeUndefined();
  expect(toCitizenTicketStatus(queued, atMinute(61)).late).toBe('acknowledge');
});
