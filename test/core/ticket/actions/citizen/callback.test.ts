import { describe, expect, test } from 'vitest';
import {
  Action,
  CitizenTicketAction,
  StaffTicketAction,
} from '../../../../../core/ticket/model/action.ts';
import { atMinute } from '../../../../support/samples/a-ticket.ts';
import {
  acted,
  afterSteps,
  assigned,
  changed,
  citizen,
  handler,
  operator,
  problems,
} from '../ticket-action-fixtures.ts';

const reachable = assigned({ callerHash: 'a number' });
const call: Action = { act: 'callback', text: 'Sau giờ trưa' };
const done = (outcome: 'reached' | 'no-answer' | 'wrong-number'): Action => ({
  act: 'callback-done',
  outcome,
});

describe('a callback request', () => {
  test.each([
    ['the citizen', citizen, 'citizen'],
    ['an operator', operator, 'operator'],
  ] as const)('a callback requested by %s is due after two working hours', (_, by, askedBy) => {
    // opened on Friday at 8:00, requested at 8:10
    const { after, event } = changed(reachable, call, by);
    const dueAt = atMinute(130);
    expect(after.callback).toMatchObject({ state: 'owed', askedBy, dueAt, tries: 0, number: 1 });
    expect(event).toMatchObject({ kind: 'callback-asked', dueAt, text: 'Sau giờ trưa' });
    expect([after.status, after.clocks]).toEqual([reachable.status, reachable.clocks]);
  });

  test('a callback requested on Friday evening is due on the next Monday morning', () => {
    const { after } = changed(reachable, call, citizen, { minute: 12 * 60 });
    expect(after.callback?.dueAt).toEqual(new Date('2021-12-06T09:00+07:00'));
  });

  test('a callback cannot be requested while another one is due', () => {
    const ticketWithCallback = afterSteps(reachable, [call, citizen, 10]);
    expect(problems(acted(ticketWithCallback, call, operator, { minute: 11 }))).toEqual([
      'not-now',
    ]);
  });

  test('a callback without a telephone number is refused', () => {
    expect(problems(acted(assigned(), call, citizen))).toEqual(['callback: callback-no-number']);
  });

  test('a citizen may request only a limited number of callbacks', () => {
    const fiveTimes = [1, 2, 3, 4, 5].flatMap((round) => [
      [call, citizen, round * 10] as const,
      [done('reached'), operator, round * 10 + 5] as const,
    ]);
    const often = fiveTimes.reduce(
      (ticket, [act, by, minute]) => changed(ticket, act, by, { minute }).after,
      reachable,
    );
    expect(problems(acted(often, call, citizen, { minute: 70 }))).toEqual([
      'callback: callback-too-often',
    ]);
    expect(changed(often, call, operator, { minute: 70 }).after.callback?.number).toBe(6);
  });
});

describe('a callback about an emergency', () => {
  test.each([10, 16 * 60])(
    'a callback about an emergency is due within 5 minutes, also at night: minute %i',
    (minute) => {
      const emergency = assigned({ callerHash: 'a number', priority: 'P1' });
      const { after } = changed(emergency, call, citizen, { minute });
      expect(after.callback?.dueAt).toEqual(atMinute(minute + 5));
    },
  );

  test('a pending callback becomes due within 5 minutes when its ticket is classified as an emergency', () => {
    const pending = changed(reachable, call, citizen).after;
    const classify = (priority: 'P1' | 'P3'): Action => ({
      ...{ act: 'classify', reason: 'Má tui khó thở', priority },
    });
    const dueAfter = (priority: 'P1' | 'P3', minute: number) =>
      changed(pending, classify(priority), operator, { minute }).after.callback?.dueAt;
    expect(dueAfter('P1', 20)).toEqual(atMinute(25));
    expect(dueAfter('P3', 20)).toEqual(pending.callback?.dueAt);
    expect(dueAfter('P1', 129)).toEqual(pending.callback?.dueAt); // due sooner already
  });

  test.each([
    ['an answered emergency', { status: 'answered' as const }],
    ['an emergency suspected of mass sending', { isSuspect: true }],
  ])(
    'a callback about %s, requested at night, is due on the next working morning',
    (_, changes) => {
      const ticket = assigned({ callerHash: 'a number', priority: 'P1', ...changes });
      const { after } = changed(ticket, call, citizen, { minute: 18 * 60 });
      expect(after.callback?.dueAt).toEqual(new Date('2021-12-06T09:00+07:00'));
    },
  );
});

describe('a callback to another number', () => {
  test('another number for a callback is stored only until the callback is done and appears in no event', () => {
    const to = Buffer.from('sealed');
    const elsewhere = changed(assigned(), { act: 'callback', to }, citizen).after;
    expect([elsewhere.callTo, elsewhere.callerHash]).toEqual([to, undefined]);
    const again = changed(elsewhere, done('no-answer'), operator, { minute: 60 }).after;
    expect(again.callTo).toBe(to);
    const reached = changed(again, done('reached'), operator, { minute: 70 });
    expect(reached.after.callTo).toBeUndefined();
    expect(JSON.stringify(reached.event)).not.toContain('sealed');
  });

  test('no JSON request can set the encrypted telephone number of a callback', () => {
    const sent = { act: 'callback', to: { type: 'Buffer', data: [48, 57, 49, 50] } };
    expect(
      [CitizenTicketAction, StaffTicketAction, Action].map((door) => door.safeParse(sent).success),
    ).toEqual([false, false, false]);
  });
});

describe('the result of a callback', () => {
  const ticketWithCallback = afterSteps(reachable, [call, citizen, 10]);

  test.each(['reached', 'wrong-number'] as const)(
    'a callback with the result “%s” is no longer due',
    (outcome) => {
      const { after, event } = changed(ticketWithCallback, done(outcome), operator, { minute: 60 });
      expect(after.callback).toMatchObject({ state: outcome, tries: 1 });
      expect(event).toMatchObject({ kind: 'called-back', outcome, tries: 1, dueAt: undefined });
    },
  );

  test('a callback that the citizen does not answer is due again after a working hour, at most three times', () => {
    const once = changed(ticketWithCallback, done('no-answer'), operator, { minute: 60 });
    expect(once.after.callback).toMatchObject({ state: 'owed', tries: 1, dueAt: atMinute(120) });
    const thrice = afterSteps(
      once.after,
      [done('no-answer'), operator, 125],
      [done('no-answer'), operator, 400],
    );
    expect(thrice.callback).toMatchObject({ state: 'no-answer', tries: 3 });
    expect(problems(acted(thrice, done('reached'), operator, { minute: 410 }))).toEqual([
      'not-now',
    ]);
    expect(changed(thrice, call, citizen, { minute: 410 }).after.callback).toMatchObject({
      state: 'owed',
      tries: 0,
      number: 2,
    });
  });

  test('a callback attempt before the due time is recorded only if the citizen answered', () => {
    const once = changed(ticketWithCallback, done('no-answer'), operator, { minute: 60 }).after;
    const early = acted(once, done('no-answer'), operator, { minute: 119 });
    expect(problems(early)).toEqual(['outcome: call-too-soon']);
    expect(changed(once, done('reached'), operator, { minute: 70 }).after.callback).toMatchObject({
      state: 'reached',
    });
    expect(
      changed(once, done('no-answer'), operator, { minute: 120 }).after.callback,
    ).toMatchObject({ state: 'owed', tries: 2 });
  });

  test('a callback stays due when the ticket is closed meanwhile', () => {
    const close: Action = { act: 'close', reason: 'withdrawn', text: 'Người gửi rút lại phản ánh' };
    const closed = changed(ticketWithCallback, close, operator, { minute: 30 }).after;
    expect(closed.callback?.state).toBe('owed');
    const { after } = changed(closed, done('reached'), operator, { minute: 60 });
    expect([after.status, after.callback?.state]).toEqual(['closed', 'reached']);
    expect(problems(acted(closed, call, handler, { minute: 60 }))).toEqual(['not-now']);
  });
});
