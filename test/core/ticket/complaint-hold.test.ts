import { describe, expect, test } from 'vitest';
import { takeTranscript } from '../../../core/contact-center/take-transcript.ts';
import { evaluateClocks } from '../../../core/journey/evaluate-clocks.ts';
import { nextCheckAt } from '../../../core/journey/next-check.ts';
import { routeTicket } from '../../../core/journey/route-ticket.ts';
import { audibleMessages } from '../../../core/ticket/audible-messages.ts';
import type { Change, Ticket } from '../../../core/ticket/ticket.ts';
import { aCall } from '../../support/a-contact.ts';
import { aTicket, atMinute, openingMorning } from '../../support/a-ticket.ts';
import { memoryTickets } from '../../support/memory-tickets.ts';
import { directory } from '../../support/the-directory.ts';
import {
  acted,
  assigned,
  changed,
  citizen,
  handler,
  operator,
  operators,
  unit,
} from './acts/a-case.ts';

/** The text that an outsider used to reach the accused office. */
const complaint = 'Cán bộ phường 7 bao che quán karaoke, chủ tịch phường nhận phong bì hàng tháng';
/** Of an answer: stronger than dissatisfaction. */
const accusation =
  'Chủ tịch phường nhận tiền của chủ quán nên cán bộ phường bao che, không ai xử lý';
const ordinary = 'Quán karaoke Hoa Sen vẫn mở cửa, tụ tập đông người mỗi tối';

const routed = (changes: Partial<Ticket>): Change => {
  const change = routeTicket(aTicket(changes), directory, openingMorning);
  if (!change) throw new Error('The ticket was not routed');
  return change;
};

const recipientsOf = ({ alerts }: Change): string[] => [
  ...new Set(alerts.map(({ to }) => (to.kind === 'officer' ? to.unit : 'citizen'))),
];

describe('a report whose text reads like a complaint about an office', () => {
  test.each([
    ['text', { text: complaint }],
    ['place', { place: complaint }],
    ['answer to a question', { answers: { when: complaint } }],
    ['text of a sender who denied it', { text: complaint, isAboutOffice: false }],
  ])('goes to the operators alone, for two hours: %s', (_, changes) => {
    const change = routed(changes);
    expect(change.after).toMatchObject({
      ...{ status: 'triage', unit: operators, coUnits: [] },
      clocks: { forward: { dueAt: atMinute(120) } },
      complaintHold: { source: 'report', at: openingMorning },
    });
    expect(change.event).toMatchObject({
      route: { reason: 'possible-complaint' },
      heldForReview: true,
    });
    expect(recipientsOf(change)).toEqual([operators]);
  });

  test('is routed as before when it does not', () => {
    expect(routed({ text: ordinary }).after).toMatchObject({ status: 'assigned', unit });
  });

  test('is held when its sender says that it is about an office but not which', () => {
    const change = routed({ text: ordinary, isAboutOffice: true });
    expect(change.event).toMatchObject({ route: { reason: 'office-not-named' } });
    expect(recipientsOf(change)).toEqual([operators]);
  });

  test('is routed around the office that its sender names, without waiting', () => {
    const change = routed({ text: complaint, isAboutOffice: true, accused: [unit] });
    expect(change.after.status).toBe('assigned');
    expect(recipientsOf(change)).not.toContain(unit);
    expect(change.after.complaintHold).toBeUndefined();
  });

  test('never waits as P1, and skips the offices that its text names', () => {
    const { after } = routed({ text: complaint, priority: 'P1' });
    expect(after.status).toBe('assigned');
    expect([after.unit, ...after.coUnits]).not.toContain(unit);
  });
});

const held = routed({ text: complaint }).after;

describe('the review of a held ticket', () => {
  test('routes it as usual when it is no complaint', () => {
    const change = changed(held, { act: 'review-complaint', accused: [] }, operator);
    expect(change.after).toMatchObject({ status: 'assigned', unit });
    expect(change.after.complaintHold).toBeUndefined();
    expect(recipientsOf(change)).toContain(unit);
  });

  test('routes it around the offices that the operators name', () => {
    const change = changed(held, { act: 'review-complaint', accused: [unit] }, operator);
    expect(change.after).toMatchObject({ status: 'assigned', accused: [unit] });
    expect([change.after.unit, ...change.after.coUnits]).not.toContain(unit);
    expect(recipientsOf(change)).not.toContain(unit);
  });

  test('refuses an office that does not exist', () => {
    const outcome = acted(held, { act: 'review-complaint', accused: ['SO_BIEN'] }, operator);
    expect(outcome).toMatchObject({ errors: [{ field: 'accused', problem: 'unit-unknown' }] });
  });

  test('is not possible without a hold', () => {
    const outcome = acted(assigned(), { act: 'review-complaint', accused: [] }, operator);
    expect(outcome).toEqual({ kind: 'not-now' });
  });
});

describe('a later message that reads like a complaint about an office', () => {
  const write = { act: 'write', text: complaint } as const;

  test('takes the ticket from its units before they are notified, and ends their links', () => {
    const change = changed(assigned(), write, citizen);
    expect(change.after).toMatchObject({
      ...{ status: 'triage', unit: operators, coUnits: [], assignment: 2 },
      complaintHold: { source: 'message', heldFrom: { unit, coUnits: ['CONG_AN'] } },
    });
    expect(change.event).toMatchObject({ kind: 'wrote', heldForReview: true });
    expect(recipientsOf(change)).toEqual([operators]);
  });

  test('returns to the same units when the operators find no complaint', () => {
    const { after } = changed(assigned(), write, citizen);
    const change = changed(after, { act: 'review-complaint', accused: [] }, operator);
    expect(change.after).toMatchObject({ status: 'assigned', unit, coUnits: ['CONG_AN'] });
  });

  test('takes an answered ticket from its units without changing its status', () => {
    const answered = assigned({ status: 'answered', answeredAt: atMinute(5) });
    const { after } = changed(answered, { act: 'rate', score: 1, comment: accusation }, citizen);
    expect(after).toMatchObject({ status: 'answered', unit: operators });
    const review = changed(after, { act: 'review-complaint', accused: [] }, operator);
    expect(review.after).toMatchObject({ status: 'answered', unit });
  });

  test('takes a reopened ticket from its units', () => {
    const answered = assigned({ status: 'answered', answeredAt: atMinute(5) });
    const { after } = changed(answered, { act: 'reopen', reason: accusation }, citizen);
    expect(after).toMatchObject({ status: 'triage', unit: operators, cycle: 2 });
  });

  test('is more than dissatisfaction with an answer', () => {
    const answered = assigned({ status: 'answered', answeredAt: atMinute(5) });
    for (const reason of ['Quán karaoke vẫn mở cửa.', 'Chưa có ai đến xem.']) {
      expect(changed(answered, { act: 'reopen', reason }, citizen).after.unit).toBe(unit);
    }
  });

  test('does not take a P1 ticket from a unit that it does not name', () => {
    const urgent = assigned({ priority: 'P1', unit: 'SO_XD', coUnits: [] });
    expect(changed(urgent, write, citizen).after.unit).toBe('SO_XD');
  });

  test('is not screened when an officer writes it', () => {
    const answer = { act: 'answer', text: complaint } as const;
    expect(changed(assigned({ status: 'in-progress' }), answer, handler).after.unit).toBe(unit);
  });
});

const message = { call: aCall, seconds: 20, at: atMinute(4), words: 'awaited' as const };
const withMessage = assigned({ service: 'other', voiceMessages: [message] });

const transcribed = async (text: string | undefined) => {
  const store = memoryTickets(withMessage);
  const deps = {
    tickets: store,
    directory: async () => directory,
    pause: async () => {},
    now: () => atMinute(6),
  };
  await takeTranscript({ code: withMessage.code, call: aCall }, async () => text, deps);
  const [change] = store.changes;
  if (!change) throw new Error('The transcript was not recorded');
  return change;
};

describe('a voice message', () => {
  test('is heard by the hotline alone until its transcript was screened', async () => {
    expect(audibleMessages(withMessage, false)).toEqual([]);
    expect(audibleMessages(withMessage, true)).toHaveLength(1);
    const { after } = await transcribed(ordinary);
    expect(audibleMessages(after, false)).toHaveLength(1);
    expect(audibleMessages((await transcribed('')).after, false)).toEqual([]);
  });

  test('whose transcript reads like a complaint takes the ticket from its units', async () => {
    const change = await transcribed(complaint);
    expect(change.after).toMatchObject({
      unit: operators,
      complaintHold: { source: 'transcript' },
      voiceMessages: [{ words: 'written' }],
    });
    expect(recipientsOf(change)).toEqual([operators]);
  });

  test('without a transcript after 15 minutes goes to the operators, who listen', () => {
    expect(nextCheckAt(withMessage, directory)).toEqual(atMinute(19));
    expect(evaluateClocks(withMessage, directory, atMinute(18))).toBeUndefined();
    const change = evaluateClocks(withMessage, directory, atMinute(19));
    expect(change).toMatchObject({
      event: { kind: 'not-transcribed' },
      after: { voiceMessages: [{ words: 'none' }] },
      alerts: [{ to: { unit: operators }, subject: { about: 'unheard' } }],
    });
  });
});
