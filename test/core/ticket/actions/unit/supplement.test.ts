import { describe, expect, test } from 'vitest';
import { toCitizenTicketView } from '../../../../../core/intake/follow/citizen-view.ts';
import { listAvailableActions } from '../../../../../core/ticket/change/list-available-actions.ts';
import { TicketStatus } from '../../../../../core/ticket/model/lifecycle.ts';
import { testDirectory } from '../../../../support/directory/test-directory.ts';
import { atMinute } from '../../../../support/samples/a-ticket.ts';
import {
  acted,
  assigned,
  changed,
  handler,
  head,
  listNotifications,
  operator,
  problems,
  words,
} from '../ticket-action-fixtures.ts';

const addition = 'Tối nay đội kiểm tra sẽ quay lại quán lúc 21 giờ.';
const supplement = { act: 'supplement', text: addition } as const;
const directoryAt = { directory: testDirectory, now: atMinute(20) };

const answered = (changes = {}) =>
  changed(assigned(changes), { act: 'answer', text: words }, head).after;

describe('an addition to an answer', () => {
  test('leaves the answer, its time, the status and all deadlines unchanged', () => {
    const before = answered();
    const { after, event } = changed(before, supplement, handler);
    const { status, answeredAt, clocks } = before;
    expect(after).toMatchObject({ status, answeredAt, clocks });
    expect(event).toMatchObject({ kind: 'supplemented', text: addition, by: handler });
  });

  test('notifies the citizen', () => {
    const change = changed(answered(), supplement, handler);
    expect(listNotifications(change)).toEqual(['citizen supplemented sms']);
  });

  test('is shown to the citizen below the answer and in the history', () => {
    const first = changed(assigned(), { act: 'answer', text: words }, handler);
    const second = changed(first.after, supplement, handler);
    const { answer, events } = toCitizenTicketView(
      { ticket: second.after, events: [first.event, second.event] },
      { ...directoryAt, lang: 'vi' },
    );
    expect(answer).toMatchObject({ text: words, additions: [{ text: addition }] });
    expect(events.at(-1)).toMatchObject({ kind: 'supplemented', text: addition });
  });

  test('to an answer that was not published is offered for publication', () => {
    const suggestion = answered({ service: 'suggestion', topic: 'GY01' });
    const declined = { ...suggestion, isForModeration: undefined };
    expect(changed(declined, supplement, handler).after.isForModeration).toBe(true);
  });

  test('with unfilled blanks of a template is rejected', () => {
    const { text = '' } = testDirectory.answerTemplates.find((one) => one.text.includes('…')) ?? {};
    const outcome = acted(answered(), { ...supplement, text }, handler);
    expect(problems(outcome)).toEqual(['text: blanks-left']);
  });
});

describe('who may add to an answer', () => {
  test.each(TicketStatus.options)('in the status %s, only if the ticket is answered', (status) => {
    const outcome = acted({ ...answered(), status }, supplement, handler);
    expect(outcome.kind).toBe(status === 'answered' ? 'change' : 'not-now');
  });

  test('only the head, if the topic requires the head’s approval', () => {
    const ticket = answered({ topic: 'VP08' });
    expect(acted(ticket, supplement, handler).kind).toBe('not-now');
    expect(acted(ticket, supplement, head).kind).toBe('change');
    const canAdd = (by: typeof head) =>
      listAvailableActions(ticket, by, directoryAt).includes('supplement');
    expect([canAdd(handler), canAdd(head)]).toEqual([false, true]);
  });

  test('nobody, after the ticket’s data was erased, and no operator for another unit', () => {
    const erased = { ...answered(), anonymisedAt: atMinute(15) };
    expect(listAvailableActions(erased, head, directoryAt)).not.toContain('supplement');
    expect(listAvailableActions(answered(), operator, directoryAt)).not.toContain('supplement');
  });
});
