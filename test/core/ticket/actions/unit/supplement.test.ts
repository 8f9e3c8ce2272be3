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
  supervisor,
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

  test('with unfilled blanks of a template is rejected', () => {
    const { text = '' } = testDirectory.answerTemplates.find((one) => one.text.includes('…')) ?? {};
    const outcome = acted(answered(), { ...supplement, text }, handler);
    expect(problems(outcome)).toEqual(['text: blanks-left']);
  });
});

describe('publication after an addition to an answer', () => {
  test('an addition does not bring back an answer that a supervisor declined to publish', () => {
    const suggestion = answered({ service: 'suggestion', topic: 'GY01' });
    expect(changed(suggestion, supplement, handler).after.isForModeration).toBe(true);
    const decline = { act: 'decline-publication', reason: words } as const;
    const declined = changed(suggestion, decline, supervisor).after;
    expect(changed(declined, supplement, handler).after.isForModeration).toBeUndefined();
  });

  test('declining an addition leaves the published answer public, and the event says so', () => {
    const publish = { act: 'publish', title: words, question: words, answer: words } as const;
    const decline = { act: 'decline-publication', reason: words } as const;
    const answer = answered({ service: 'suggestion', topic: 'GY01' });
    const published = changed(answer, publish, supervisor, { nonce: 'first' }).after;
    const added = changed(published, supplement, handler).after;
    const declined = changed(added, decline, supervisor);
    expect(declined.event).toMatchObject({ kind: 'publication-declined', isCorrection: true });
    expect(declined.after.published).toEqual(published.published);
    expect(changed(answer, decline, supervisor).event).not.toHaveProperty('isCorrection');
  });

  test('an addition to a published answer is offered for publication, and replaces it at the same address', () => {
    const publish = { act: 'publish', title: words, question: words, answer: words } as const;
    const answer = answered({ service: 'suggestion', topic: 'GY01' });
    const first = changed(answer, publish, supervisor, { nonce: 'first' });
    expect(acted(first.after, publish, supervisor).kind).toBe('not-now');
    const added = changed(first.after, supplement, handler, { minute: 30 }).after;
    expect(added).toMatchObject({ isForModeration: true, published: first.after.published });
    const second = changed(added, { ...publish, answer: addition }, supervisor, {
      minute: 40,
      nonce: 'second',
    });
    expect(second.publication).toMatchObject({
      ...{ kind: 'published', isUpdate: true },
      publication: {
        ...(first.after.published && { id: first.after.published.id }),
        answer: addition,
      },
    });
    expect(second.after.isForModeration).toBeUndefined();
    expect(second.after.changedAt).toEqual(atMinute(40));
  });
});

describe('notifications of several additions', () => {
  test('send no second SMS on the same day, but again on the next day', () => {
    const first = changed(answered(), supplement, handler, { minute: 20 });
    const second = changed(first.after, supplement, handler, { minute: 30 });
    const nextDay = changed(second.after, supplement, handler, { minute: 24 * 60 });
    expect([first, second, nextDay].map(listNotifications)).toEqual([
      ['citizen supplemented sms'],
      [],
      ['citizen supplemented sms'],
    ]);
  });

  test('reach the citizen by e-mail each time', () => {
    const ticket = answered({ contactChannels: ['email'] });
    const first = changed(ticket, supplement, handler, { minute: 20 });
    const second = changed(first.after, supplement, handler, { minute: 30 });
    expect(listNotifications(second)).toEqual(['citizen supplemented email']);
  });
});

describe('who may add to an answer', () => {
  test.each(TicketStatus.options)('in the status %s, only if the ticket is answered', (status) => {
    const outcome = acted({ ...answered(), status }, supplement, handler);
    expect(outcome.kind).toBe(status === 'answered' ? 'change' : 'not-now');
  });

  test('nobody, once the unit has ended', () => {
    const minute = 4 * 365 * 24 * 60; // after the merger of 2025
    const unit = 'SO_LDTBXH';
    const by = { ...head, unit };
    const ticket = answered({ unit });
    expect(acted(ticket, supplement, by).kind).toBe('change');
    expect(acted(ticket, supplement, by, { minute }).kind).toBe('not-now');
    const options = listAvailableActions(ticket, by, { ...directoryAt, now: atMinute(minute) });
    expect(options).not.toContain('supplement');
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
    expect(acted(erased, supplement, head).kind).toBe('not-now');
    expect(listAvailableActions(answered(), operator, directoryAt)).not.toContain('supplement');
  });
});
