import { describe, expect, test } from 'vitest';
import { recordTranscript } from '../../../../core/contact-center/change/record-transcript.ts';
import { toOperatorTask } from '../../../../core/contact-center/model/operator-task.ts';
import { isNotificationNeeded } from '../../../../core/messages/schedule/is-notification-needed.ts';
import { listAvailableActions } from '../../../../core/ticket/change/list-available-actions.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import type { TicketChange } from '../../../../core/ticket/ports/ticket-store.ts';
import { filterPlayableVoiceMessages } from '../../../../core/ticket/read/attachments/playable-voice-messages.ts';
import { findDeadlineRecipients } from '../../../../core/workflow/escalation/deadline-escalation.ts';
import {
  computeAutoCloseTime,
  computeNextWorkflowCheck,
} from '../../../../core/workflow/next-check.ts';
import { computeNextDueChange } from '../../../../core/workflow/next-due-change.ts';
import { routeTicket } from '../../../../core/workflow/route-ticket.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { testCallId } from '../../../support/events/contact-record.ts';
import { memoryTickets } from '../../../support/memory/memory-tickets.ts';
import { aTicket, atMinute, openingMorning } from '../../../support/samples/a-ticket.ts';
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
} from '../actions/ticket-action-fixtures.ts';

/** A complaint text by which a security test reached the accused office. */
const complaint = 'Cán bộ phường 7 bao che quán karaoke, chủ tịch phường nhận phong bì hàng tháng';
/** A complaint about an answer that is stronger than dissatisfaction. */
const accusation =
  'Chủ tịch phường nhận tiền của chủ quán nên cán bộ phường bao che, không ai xử lý';
const ordinary = 'Quán karaoke Hoa Sen vẫn mở cửa, tụ tập đông người mỗi tối';

const routed = (changes: Partial<Ticket>): TicketChange => {
  const change = routeTicket(aTicket(changes), testDirectory, openingMorning);
  if (!change) throw new Error('The ticket was not routed');
  return change;
};

const recipientsOf = ({ alerts }: TicketChange): string[] => [
  ...new Set(alerts.map(({ to }) => (to.kind === 'officer' ? to.unit : 'citizen'))),
];

describe('a report that reads like a complaint about an office', () => {
  test.each([
    ['in the text', { text: complaint }],
    ['in the place', { place: complaint }],
    ['in an answer to a question', { answers: { when: complaint } }],
    ['in a short place', { place: 'nhà chủ tịch phường 7' }],
    ['in an English text', { text: 'officials stole our food' }],
    ['in a short answer', { answers: { hours: 'khi chủ tịch phường tới uống' } }],
    ['in the text, although the sender denied it', { text: complaint, isAboutOffice: false }],
  ])('a report with a complaint about an office is held for review: %s', (_, changes) => {
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

  test('an ordinary report is routed without a hold for review', () => {
    expect(routed({ text: ordinary }).after).toMatchObject({ status: 'assigned', unit });
  });

  test('a report that complains about an unnamed office is held for the operators’ review', () => {
    const change = routed({ text: ordinary, isAboutOffice: true });
    expect(change.event).toMatchObject({ route: { reason: 'office-not-named' } });
    expect(recipientsOf(change)).toEqual([operators]);
  });

  test('a report that complains about a named office is routed at once, and that office is not notified', () => {
    const change = routed({ text: complaint, isAboutOffice: true, accused: [unit] });
    expect(change.after.status).toBe('assigned');
    expect(recipientsOf(change)).not.toContain(unit);
    expect(change.after.complaintHold).toBeUndefined();
  });

  test('a report is held for review when a message received before routing reads like a complaint', () => {
    const written = changed(
      aTicket({ text: ordinary }),
      { act: 'write', text: complaint },
      citizen,
    );
    expect(routed(written.after).after).toMatchObject({ unit: operators, status: 'triage' });
  });

  test('a report with a complaint and without a topic is held for review, and the event names the missing topic', () => {
    const change = routed({ text: complaint, topic: undefined });
    expect(change.after.complaintHold).toBeDefined();
    expect(change.event).toMatchObject({ route: { reason: 'no-topic' } });
  });

  test('a P1 report with a complaint is never held for review, and its routing excludes the offices in its text', () => {
    const { after } = routed({ text: complaint, priority: 'P1' });
    expect(after.accused).toContain(unit);
    expect(after.status).toBe('assigned');
    expect([after.unit, ...after.coUnits]).not.toContain(unit);
  });
});

const held = routed({ text: complaint }).after;

describe('the review of a complaint hold', () => {
  test('a reviewed ticket that contains no complaint is routed as usual', () => {
    const change = changed(held, { act: 'review-complaint', accused: [] }, operator);
    expect(change.after).toMatchObject({ status: 'assigned', unit });
    expect(change.after.complaintHold).toBeUndefined();
    expect(recipientsOf(change)).toContain(unit);
  });

  test('after the review, a ticket is not routed to the offices that operators named as accused', () => {
    const change = changed(held, { act: 'review-complaint', accused: [unit] }, operator);
    expect(change.after).toMatchObject({ status: 'assigned', accused: [unit] });
    expect([change.after.unit, ...change.after.coUnits]).not.toContain(unit);
    expect(recipientsOf(change)).not.toContain(unit);
  });

  test('after the review, a ticket is never returned to a unit that was accused meanwhile', () => {
    const { after } = changed(assigned(), { act: 'write', text: complaint }, citizen);
    const named = { ...after, accused: [unit] };
    const change = changed(named, { act: 'review-complaint', accused: [] }, operator);
    expect([change.after.unit, ...change.after.coUnits]).not.toContain(unit);
  });

  test('a ticket held for review cannot be assigned or merged', () => {
    const assignment = { act: 'assign', unit: 'SO_YT', reason: 'thuộc ngành y tế' } as const;
    expect(acted(held, assignment, operator)).toEqual({ kind: 'not-now' });
    expect(
      listAvailableActions(held, operator, { directory: testDirectory, now: atMinute(10) }),
    ).not.toContain('merge');
  });

  test('an overdue complaint review escalates only inside the hotline', () => {
    const step = { clock: 'forward', percent: 100 } as const;
    const escalationRecipients = findDeadlineRecipients(step, held, testDirectory, atMinute(121));
    expect(new Set(escalationRecipients.map((one) => one.unit))).toEqual(new Set([operators]));
  });

  test('a complaint review that names an unknown office is refused', () => {
    const outcome = acted(held, { act: 'review-complaint', accused: ['SO_BIEN'] }, operator);
    expect(outcome).toMatchObject({ errors: [{ field: 'accused', problem: 'unit-unknown' }] });
  });

  test('a ticket that is not held for a complaint cannot be reviewed', () => {
    const outcome = acted(assigned(), { act: 'review-complaint', accused: [] }, operator);
    expect(outcome).toEqual({ kind: 'not-now' });
  });
});

describe('a later message that reads like a complaint about an office', () => {
  const write = { act: 'write', text: complaint } as const;

  test('a message that complains about an office withdraws the ticket from its units and ends their links', () => {
    const change = changed(assigned(), write, citizen);
    expect(change.after).toMatchObject({
      ...{ status: 'triage', unit: operators, coUnits: [], assignment: 2 },
      complaintHold: { source: 'message', heldFrom: { unit, coUnits: ['CONG_AN'] } },
    });
    expect(change.event).toMatchObject({ kind: 'wrote', heldForReview: true });
    expect(recipientsOf(change)).toEqual([operators]);
  });

  test.each(['The ward chairman took my rice', 'ប៉ូលីសសុំលុយ', 'UB P7 hay tới nhậu'])(
    'a complaint about an office in any language or abbreviation withdraws the ticket: %s',
    (text) => {
      const change = changed(assigned(), { act: 'write', text }, citizen);
      expect(recipientsOf(change)).toEqual([operators]);
    },
  );

  test('a ticket withdrawn for a complaint returns to its units when the review finds none', () => {
    const { after } = changed(assigned(), write, citizen);
    const change = changed(after, { act: 'review-complaint', accused: [] }, operator);
    expect(change.after).toMatchObject({ status: 'assigned', unit, coUnits: ['CONG_AN'] });
  });

  test('a reopening reason that accuses an office withdraws the ticket from its units', () => {
    const answered = assigned({ status: 'answered', answeredAt: atMinute(5) });
    const { after } = changed(answered, { act: 'reopen', reason: accusation }, citizen);
    expect(after).toMatchObject({ status: 'triage', unit: operators, cycle: 2 });
  });

  test('dissatisfaction with an answer does not count as a complaint about an office', () => {
    const answered = assigned({ status: 'answered', answeredAt: atMinute(5) });
    for (const reason of ['Quán karaoke vẫn mở cửa.', 'Chưa có ai đến xem.']) {
      expect(changed(answered, { act: 'reopen', reason }, citizen).after.unit).toBe(unit);
    }
  });

  test('a P1 ticket stays with its unit when a message complains about another office', () => {
    const urgent = assigned({ priority: 'P1', unit: 'SO_XD', coUnits: [] });
    expect(changed(urgent, write, citizen).after.unit).toBe('SO_XD');
  });

  test('an officer’s answer is not screened for complaints about an office', () => {
    const answer = { act: 'answer', text: complaint } as const;
    expect(changed(assigned({ status: 'in-progress' }), answer, handler).after.unit).toBe(unit);
  });
});

describe('a complaint message on a ticket that the operators hold', () => {
  const write = { act: 'write', text: complaint } as const;
  const assign = { act: 'assign', unit, reason: 'thuộc địa bàn phường' } as const;
  const review = { act: 'review-complaint' as const, accused: [] };
  const cases: [string, Ticket][] = [
    ['in triage', inTriage()],
    ['returned by its unit', inTriage({ status: 'returned', returnedBy: ['SO_XD'] })],
    ['answered by the operators', inTriage({ status: 'answered', answeredAt: atMinute(5) })],
  ];

  test.each(cases)(
    'a message with a complaint prevents assigning the operators’ ticket before the complaint review: %s',
    (_, ticket) => {
      const { after, event } = changed(ticket, write, citizen);
      expect(after).toMatchObject({
        unit: operators,
        complaintHold: { source: 'message', suspects: [unit] },
      });
      expect(event).toMatchObject({ heldForReview: true });
      expect(acted(after, assign, operator)).toEqual({ kind: 'not-now' });
      expect(changed(after, review, operator).after).toMatchObject({ unit: operators });
    },
  );

  test('a message with a complaint leaves the ticket with the operator who took it', () => {
    const takenBy = { sub: 'operator-1', at: atMinute(6) };
    expect(changed(inTriage({ takenBy }), write, citizen).after.takenBy).toEqual(takenBy);
  });

  test('a complaint about an already accused office does not hold the ticket for review', () => {
    const { after } = changed(inTriage({ accused: [unit] }), write, citizen);
    expect(after.complaintHold).toBeUndefined();
  });

  test.each([
    ['assigned to the operators', inTriage({ priority: 'P1' })],
    ['assigned to another unit', assigned({ priority: 'P1', unit: 'SO_XD', coUnits: [] })],
  ])(
    'a complaint in a message on a P1 ticket causes no hold and adds the named office to the accused units: %s',
    (_, ticket) => {
      const { after } = changed(ticket, write, citizen);
      expect(after).toMatchObject({ unit: ticket.unit, accused: [unit] });
      expect(after.complaintHold).toBeUndefined();
      expect(problems(acted(after, assign, operator))).toEqual(['unit: unit-accused']);
    },
  );

  test('a new P1 ticket with a complaint in a message is not routed to the named office', () => {
    const urgent = aTicket({ text: ordinary, priority: 'P1' });
    const { after } = routed(changed(urgent, write, citizen).after);
    expect(after.status).toBe('assigned');
    expect([after.unit, ...after.coUnits]).not.toContain(unit);
  });
});

describe('a comment on an answered ticket that reads like a complaint', () => {
  test('a message with a complaint on an answered ticket reaches only operators until the review, then the units', () => {
    const answered = assigned({ status: 'answered', answeredAt: atMinute(5) });
    const change = changed(answered, { act: 'write', text: complaint }, citizen);
    const [alert] = change.alerts;
    if (!alert) throw new Error('Nobody is notified');
    const then = { directory: testDirectory, now: atMinute(11) };
    expect(recipientsOf(change)).toEqual([operators]);
    expect(isNotificationNeeded(alert, change.after, then)).toBe(true);
    expect(toOperatorTask(change.after, change.event, then)).toBeDefined();
    expect(computeAutoCloseTime(change.after, testDirectory)).toBeUndefined();
    const review = changed(change.after, { act: 'review-complaint', accused: [] }, operator);
    expect(recipientsOf(review)).toEqual([unit]);
  });

  test('a rating comment with a complaint withdraws an answered ticket without changing its status', () => {
    const answered = assigned({ status: 'answered', answeredAt: atMinute(5) });
    const { after } = changed(answered, { act: 'rate', score: 1, comment: accusation }, citizen);
    expect(after).toMatchObject({ status: 'answered', unit: operators });
    const review = changed(after, { act: 'review-complaint', accused: [] }, operator);
    expect(review.after).toMatchObject({ status: 'answered', unit });
  });
});

const agency = { isHotline: false, directory: testDirectory };
const message = { call: testCallId, seconds: 20, at: atMinute(4), words: 'awaited' as const };
const withMessage = assigned({ service: 'other', voiceMessages: [message] });

const transcribed = async (text: string | undefined) => {
  const store = memoryTickets(withMessage);
  const deps = {
    tickets: store,
    directory: async () => testDirectory,
    pause: async () => {},
    now: () => atMinute(6),
  };
  await recordTranscript({ code: withMessage.code, call: testCallId }, async () => text, deps);
  const [change] = store.changes;
  if (!change) throw new Error('The transcript was not recorded');
  return change;
};

describe('screening of a voice message', () => {
  test('only the hotline can play a voice message until its transcript is screened', async () => {
    expect(filterPlayableVoiceMessages(withMessage, agency)).toEqual([]);
    expect(filterPlayableVoiceMessages(withMessage, { ...agency, isHotline: true })).toHaveLength(
      1,
    );
    const { after } = await transcribed(ordinary);
    expect(filterPlayableVoiceMessages(after, agency)).toHaveLength(1);
    expect(filterPlayableVoiceMessages((await transcribed('')).after, agency)).toEqual([]);
  });

  test('a transcript that reads like a complaint withdraws the ticket from its units', async () => {
    const change = await transcribed(complaint);
    expect(change.after).toMatchObject({
      unit: operators,
      complaintHold: { source: 'transcript' },
      voiceMessages: [{ words: 'written' }],
    });
    expect(recipientsOf(change)).toEqual([operators]);
  });

  test('a voice message without a transcript goes to the operators after 15 minutes', () => {
    expect(computeNextWorkflowCheck(withMessage, testDirectory)).toEqual(atMinute(19));
    expect(computeNextDueChange(withMessage, testDirectory, atMinute(18))).toBeUndefined();
    const change = computeNextDueChange(withMessage, testDirectory, atMinute(19));
    expect(change).toMatchObject({
      event: { kind: 'not-transcribed' },
      after: { voiceMessages: [{ words: 'none' }] },
      alerts: [{ to: { unit: operators }, subject: { about: 'unheard' } }],
    });
  });
});
