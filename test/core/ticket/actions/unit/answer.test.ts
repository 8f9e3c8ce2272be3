import { describe, expect, test } from 'vitest';
import { fillAnswerTemplate } from '../../../../../core/messages/compose/fill-template.ts';
import { submitDraftAnswer } from '../../../../../core/ticket/actions/unit/answer.ts';
import { testDirectory } from '../../../../support/directory/test-directory.ts';
import { atMinute } from '../../../../support/samples/a-ticket.ts';
import {
  acted,
  afterSteps,
  assigned,
  changed,
  handler,
  head,
  inTriage,
  listNotifications,
  operator,
  problems,
  words,
} from '../ticket-action-fixtures.ts';

const answer = { act: 'answer', text: words } as const;
const ask = { act: 'ask', question: 'Quán ở hẻm nào?' } as const;
const suggestion = (changes = {}) => assigned({ service: 'suggestion', topic: 'GY01', ...changes });
const delicate = (changes = {}) => assigned({ topic: 'VP08', ...changes });

describe('answers offered for publication', () => {
  const isForModeration = (ticket: ReturnType<typeof assigned>) =>
    changed(ticket, answer, handler).after.isForModeration;

  test('an answer to a suggestion is offered to the supervisor for publication', () => {
    expect(isForModeration(suggestion())).toBe(true);
  });

  test('an answer in a service without public answers does not wait for publication', () => {
    expect(isForModeration(assigned())).toBeUndefined();
  });

  test('the answer of a published or erased ticket is not offered for publication', () => {
    const published = { id: 'a-publication', at: atMinute(5) };
    expect(isForModeration(suggestion({ published }))).toBeUndefined();
    expect(isForModeration(suggestion({ text: '' }))).toBeUndefined();
    expect(isForModeration(assigned({ published }))).toBeUndefined();
  });
});

describe('an answer from a template', () => {
  const templates = testDirectory.answerTemplates.filter(({ text }) => text.includes('…'));

  test.each(templates)(
    'an answer that still contains unfilled blanks of the template “$title” is refused',
    ({ text }) => {
      const filled = fillAnswerTemplate({ text }, assigned(), {
        directory: testDirectory,
        now: atMinute(5),
      });
      const act = { act: 'answer', text: filled } as const;
      expect(problems(acted(assigned(), act, handler))).toEqual(['text: blanks-left']);
      for (const typed of ['...', '……', '.......', '_____']) {
        const retyped = { ...act, text: filled.replaceAll('…', typed) };
        expect(problems(acted(assigned(), retyped, handler))).toEqual(['text: blanks-left']);
      }
      const written = { ...act, text: filled.replaceAll('…', 'đã xong.') };
      expect(changed(assigned(), written, handler).after.status).toBe('answered');
    },
  );

  test('an answer may contain an ellipsis that its author typed', () => {
    const text = 'Đoàn đã kiểm tra quán, hàng rong… và lập biên bản.';
    expect(changed(assigned(), { act: 'answer', text }, handler).after.status).toBe('answered');
  });
});

describe('the event of an answer', () => {
  test('the event of an answer contains the unit’s name, or an empty name if the unit has none', () => {
    expect(changed(assigned(), answer, handler).event).toMatchObject({
      unitName: 'UBND phường 7',
    });
    const nameless = assigned({ unitName: undefined });
    expect(changed(nameless, answer, handler).event).toMatchObject({ unitName: '' });
    expect(changed(nameless, { act: 'acknowledge' }, handler).event).toMatchObject({
      unitName: '',
    });
    expect(changed(nameless, ask, handler).event).toMatchObject({ unitName: '' });
    const back = { act: 'return', unit: 'SO_YT', reason: 'việc của Sở Y tế' } as const;
    expect(changed(nameless, back, handler).event).toMatchObject({ unitName: '' });
  });

  test('the event of an answer lists no moved deadlines when none moved', () => {
    expect(changed(assigned(), answer, handler).event).not.toHaveProperty('moved');
    expect(changed(delicate(), answer, handler).event).not.toHaveProperty('moved');
  });

  test('the event of an answer lists the stopped deadline clocks with their deadlines', () => {
    expect(changed(assigned(), answer, handler).event.stopped).toEqual([
      { clock: 'acknowledge', dueAt: atMinute(60) },
      { clock: 'resolve', dueAt: atMinute(300) },
    ]);
    const acknowledged = afterSteps(assigned(), [{ act: 'acknowledge' }, handler, 5]);
    expect(changed(acknowledged, answer, handler).event.stopped).toEqual([
      { clock: 'resolve', dueAt: atMinute(300) },
    ]);
    const note = { act: 'note', text: 'đã gọi lại' } as const;
    expect(changed(assigned(), note, operator).event).not.toHaveProperty('stopped');
  });

  test('the event of an answer names the unit that held the ticket at that time', () => {
    expect(changed(assigned(), answer, handler).event.heldBy).toBe(assigned().unit);
    const close = { act: 'close', reason: 'withdrawn', text: words } as const;
    const unassigned = assigned({ unit: undefined, status: 'new' });
    expect(changed(unassigned, close, operator).event).not.toHaveProperty('heldBy');
  });
});

describe('an answer that needs the head’s approval', () => {
  test('an answer submitted for approval is recorded in the history with its text', () => {
    const { event } = changed(delicate(), answer, handler);
    expect(event).toMatchObject({ kind: 'submitted', text: words });
  });

  test('an answer submitted for approval ends a wait for the citizen and lists the moved deadline', () => {
    const waiting = afterSteps(delicate(), [ask, handler, 20]);
    const { after, event } = changed(waiting, answer, handler, { minute: 50 });
    expect([after.status, after.waiting]).toEqual(['in-review', undefined]);
    expect(event).toMatchObject({
      moved: [{ clock: 'resolve', from: atMinute(300), to: atMinute(330) }],
    });
  });

  test('submitting an operator’s answer for approval stops the time limit for assigning the ticket', () => {
    const { clocks } = changed(inTriage({ topic: 'VP08' }), answer, operator).after;
    expect(clocks.forward?.stoppedAt).toEqual(atMinute(10));
    expect(clocks.resolve.stoppedAt).toBeUndefined();
  });

  test('an answer submitted for approval by an actor without an accountable role counts as the handler’s', () => {
    const { after } = changed(delicate(), answer, { role: 'system' });
    expect(after.draft).toEqual({ text: words, post: 'handler' });
  });

  test('an answer can be submitted for approval only while the ticket can be answered', () => {
    const occasion = { by: handler, channel: 'test', now: atMinute(10), directory: testDirectory };
    const proposal = { text: words, post: 'handler' };
    expect(submitDraftAnswer(assigned({ status: 'closed' }), proposal, occasion)).toEqual({
      kind: 'not-now',
    });
    expect(submitDraftAnswer(assigned(), proposal, occasion)).toMatchObject({
      to: { status: 'in-review' },
    });
  });

  test('an answer is sent at once when the ticket’s topic does not require approval', () => {
    const { after } = changed(assigned({ topic: undefined }), answer, handler);
    expect(after.status).toBe('answered');
  });
});

describe('the head’s decision on an answer', () => {
  test('the head cannot approve an answer when none was submitted', () => {
    const empty = assigned({ status: 'in-review' });
    expect(acted(empty, { act: 'approve' }, head)).toEqual({ kind: 'not-now' });
  });

  test('a rejected answer is recorded with its reason, and its author is notified', () => {
    const reject = { act: 'reject', reason: 'thiếu căn cứ' } as const;
    const inReview = afterSteps(delicate(), [answer, handler, 10]);
    expect(changed(inReview, reject, head).event).toMatchObject({
      ...{ kind: 'rejected', reason: 'thiếu căn cứ' },
    });
    for (const missing of [{ draft: undefined }, { unit: undefined }]) {
      expect(listNotifications(changed({ ...inReview, ...missing }, reject, head))).toEqual([]);
    }
  });
});
