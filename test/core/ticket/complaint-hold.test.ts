import { describe, expect, test } from 'vitest';
import { operatorTask } from '../../../core/contact-center/operator-task.ts';
import { recordTranscript } from '../../../core/contact-center/take-transcript.ts';
import { findDeadlineRecipients } from '../../../core/journey/deadline-policy.ts';
import { evaluateClocks } from '../../../core/journey/evaluate-clocks.ts';
import { computeCloseTime, computeNextCheck } from '../../../core/journey/next-check.ts';
import { routeTicket } from '../../../core/journey/route-ticket.ts';
import { isStillNeeded } from '../../../core/messages/is-needed.ts';
import { listAvailableActions } from '../../../core/ticket/acts-now.ts';
import { filterAudibleMessages } from '../../../core/ticket/audible-messages.ts';
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
  inTriage,
  operator,
  operators,
  problems,
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
    ['place of three words', { place: 'nhà chủ tịch phường 7' }],
    ['English text', { text: 'officials stole our food' }],
    ['short answer', { answers: { hours: 'khi chủ tịch phường tới uống' } }],
    ['text of a sender who denied it', { text: complaint, isAboutOffice: false }],
  ])('goes to the operators alone, for two hours: %s', (_, changes) => {
    const change = routed(changes);
    expect(change.after).toMatchObject({
      ...{ status: 'triage', unit: operators, coUnits: [] },
      complaintHold: { source: 'report', at: openingMorning, dueAt: atMinute(120) },
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

  test('is held when a message before its routing reads like a complaint', () => {
    const written = changed(
      aTicket({ text: ordinary }),
      { act: 'write', text: complaint },
      citizen,
    );
    expect(routed(written.after).after).toMatchObject({ unit: operators, status: 'triage' });
  });

  test('is held though its unit is unclear, with the reason for that', () => {
    const change = routed({ text: complaint, topic: undefined });
    expect(change.after.complaintHold).toBeDefined();
    expect(change.event).toMatchObject({ route: { reason: 'no-topic' } });
  });

  test('never waits as P1, and skips the offices that its text names', () => {
    const { after } = routed({ text: complaint, priority: 'P1' });
    expect(after.accused).toContain(unit);
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

  test('never returns the ticket to a unit that was named meanwhile', () => {
    const { after } = changed(assigned(), { act: 'write', text: complaint }, citizen);
    const named = { ...after, accused: [unit] };
    const change = changed(named, { act: 'review-complaint', accused: [] }, operator);
    expect([change.after.unit, ...change.after.coUnits]).not.toContain(unit);
  });

  test('comes before any assignment or merge', () => {
    const assignment = { act: 'assign', unit: 'SO_YT', reason: 'thuộc ngành y tế' } as const;
    expect(acted(held, assignment, operator)).toEqual({ kind: 'not-now' });
    expect(listAvailableActions(held, operator, { directory, now: atMinute(10) })).not.toContain(
      'merge',
    );
  });

  test('is escalated to the hotline alone when it is late', () => {
    const rung = { clock: 'forward', percent: 100 } as const;
    const told = findDeadlineRecipients(rung, held, directory, atMinute(121));
    expect(new Set(told.map((one) => one.unit))).toEqual(new Set([operators]));
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

  test.each(['The ward chairman took my rice', 'ប៉ូលីសសុំលុយ', 'UB P7 hay tới nhậu'])(
    'takes it in whatever language or abbreviation it is written: %s',
    (text) => {
      const change = changed(assigned(), { act: 'write', text }, citizen);
      expect(recipientsOf(change)).toEqual([operators]);
    },
  );

  test('returns to the same units when the operators find no complaint', () => {
    const { after } = changed(assigned(), write, citizen);
    const change = changed(after, { act: 'review-complaint', accused: [] }, operator);
    expect(change.after).toMatchObject({ status: 'assigned', unit, coUnits: ['CONG_AN'] });
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

describe('a later message like that on a ticket that the operators have', () => {
  const write = { act: 'write', text: complaint } as const;
  const assign = { act: 'assign', unit, reason: 'thuộc địa bàn phường' } as const;
  const review = { act: 'review-complaint' as const, accused: [] };
  const cases: [string, Ticket][] = [
    ['in triage', inTriage()],
    ['returned by its unit', inTriage({ status: 'returned', returnedBy: ['SO_XD'] })],
    ['answered by them', inTriage({ status: 'answered', answeredAt: atMinute(5) })],
  ];

  test.each(cases)('keeps it from being assigned before the review: %s', (_, ticket) => {
    const { after, event } = changed(ticket, write, citizen);
    expect(after).toMatchObject({
      unit: operators,
      complaintHold: { source: 'message', suspects: [unit] },
    });
    expect(event).toMatchObject({ heldForReview: true });
    expect(acted(after, assign, operator)).toEqual({ kind: 'not-now' });
    expect(changed(after, review, operator).after).toMatchObject({ unit: operators });
  });

  test('leaves it with the operator who has taken it', () => {
    const takenBy = { sub: 'operator-1', at: atMinute(6) };
    expect(changed(inTriage({ takenBy }), write, citizen).after.takenBy).toEqual(takenBy);
  });

  test('changes nothing when the ticket is kept from that office already', () => {
    const { after } = changed(inTriage({ accused: [unit] }), write, citizen);
    expect(after.complaintHold).toBeUndefined();
  });

  test.each([
    ['with the operators', inTriage({ priority: 'P1' })],
    ['with another unit', assigned({ priority: 'P1', unit: 'SO_XD', coUnits: [] })],
  ])('never lets a P1 ticket wait, nor go to the office that it names: %s', (_, ticket) => {
    const { after } = changed(ticket, write, citizen);
    expect(after).toMatchObject({ unit: ticket.unit, accused: [unit] });
    expect(after.complaintHold).toBeUndefined();
    expect(problems(acted(after, assign, operator))).toEqual(['unit: unit-accused']);
  });

  test('routes a new P1 ticket around the office that it names', () => {
    const urgent = aTicket({ text: ordinary, priority: 'P1' });
    const { after } = routed(changed(urgent, write, citizen).after);
    expect(after.status).toBe('assigned');
    expect([after.unit, ...after.coUnits]).not.toContain(unit);
  });
});

describe('a comment on an answered ticket that reads like a complaint', () => {
  test('reaches the operators, and the units again after the review', () => {
    const answered = assigned({ status: 'answered', answeredAt: atMinute(5) });
    const change = changed(answered, { act: 'write', text: complaint }, citizen);
    const [alert] = change.alerts;
    if (!alert) throw new Error('Nobody is notified');
    const then = { directory, now: atMinute(11) };
    expect(recipientsOf(change)).toEqual([operators]);
    expect(isStillNeeded(alert, change.after, then)).toBe(true);
    expect(operatorTask(change.after, change.event, then)).toBeDefined();
    expect(computeCloseTime(change.after, directory)).toBeUndefined();
    const review = changed(change.after, { act: 'review-complaint', accused: [] }, operator);
    expect(recipientsOf(review)).toEqual([unit]);
  });

  test('takes an answered ticket from its units without changing its status', () => {
    const answered = assigned({ status: 'answered', answeredAt: atMinute(5) });
    const { after } = changed(answered, { act: 'rate', score: 1, comment: accusation }, citizen);
    expect(after).toMatchObject({ status: 'answered', unit: operators });
    const review = changed(after, { act: 'review-complaint', accused: [] }, operator);
    expect(review.after).toMatchObject({ status: 'answered', unit });
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
  await recordTranscript({ code: withMessage.code, call: aCall }, async () => text, deps);
  const [change] = store.changes;
  if (!change) throw new Error('The transcript was not recorded');
  return change;
};

describe('a voice message', () => {
  test('is heard by the hotline alone until its transcript was screened', async () => {
    expect(filterAudibleMessages(withMessage, false)).toEqual([]);
    expect(filterAudibleMessages(withMessage, true)).toHaveLength(1);
    const { after } = await transcribed(ordinary);
    expect(filterAudibleMessages(after, false)).toHaveLength(1);
    expect(filterAudibleMessages((await transcribed('')).after, false)).toEqual([]);
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
    expect(computeNextCheck(withMessage, directory)).toEqual(atMinute(19));
    expect(evaluateClocks(withMessage, directory, atMinute(18))).toBeUndefined();
    const change = evaluateClocks(withMessage, directory, atMinute(19));
    expect(change).toMatchObject({
      event: { kind: 'not-transcribed' },
      after: { voiceMessages: [{ words: 'none' }] },
      alerts: [{ to: { unit: operators }, subject: { about: 'unheard' } }],
    });
  });
});
