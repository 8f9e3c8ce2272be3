import { describe, expect, test } from 'vitest';
import { fillAnswerTemplate } from '../../../../core/messages/fill-template.ts';
import { submitDraftAnswer } from '../../../../core/ticket/acts/answer.ts';
import { atMinute } from '../../../support/a-ticket.ts';
import { directory } from '../../../support/the-directory.ts';
import {
  acted,
  afterSteps,
  assigned,
  changed,
  handler,
  head,
  inTriage,
  operator,
  problems,
  told,
  words,
} from './a-case.ts';

const answer = { act: 'answer', text: words } as const;
const ask = { act: 'ask', question: 'Quán ở hẻm nào?' } as const;
const suggestion = (changes = {}) => assigned({ service: 'suggestion', topic: 'GY01', ...changes });
const delicate = (changes = {}) => assigned({ topic: 'VP08', ...changes });

describe('an answer that is for everybody', () => {
  const isForModeration = (ticket: ReturnType<typeof assigned>) =>
    changed(ticket, answer, handler).after.isForModeration;

  test('waits for the supervisor to put it before the public', () => {
    expect(isForModeration(suggestion())).toBe(true);
  });

  test('does not wait where the service’s answers are for whoever asked', () => {
    expect(isForModeration(assigned())).toBeUndefined();
  });

  test('does not wait where it is before the public already, or was sealed', () => {
    const published = { id: 'a-publication', at: atMinute(5) };
    expect(isForModeration(suggestion({ published }))).toBeUndefined();
    expect(isForModeration(suggestion({ text: '' }))).toBeUndefined();
    expect(isForModeration(assigned({ published }))).toBeUndefined();
  });
});

describe('an answer begun from a template', () => {
  const templates = directory.answerTemplates.filter(({ text }) => text.includes('…'));

  test.each(templates)('is refused while it has the blanks of “$title”', ({ text }) => {
    const filled = fillAnswerTemplate({ text }, assigned(), directory);
    const act = { act: 'answer', text: filled } as const;
    expect(problems(acted(assigned(), act, handler))).toEqual(['text: blanks-left']);
    for (const typed of ['...', '……', '.......', '_____']) {
      const retyped = { ...act, text: filled.replaceAll('…', typed) };
      expect(problems(acted(assigned(), retyped, handler))).toEqual(['text: blanks-left']);
    }
    const written = { ...act, text: filled.replaceAll('…', 'đã xong.') };
    expect(changed(assigned(), written, handler).after.status).toBe('answered');
  });

  test('may have an ellipsis of its writer', () => {
    const text = 'Đoàn đã kiểm tra quán, hàng rong… và lập biên bản.';
    expect(changed(assigned(), { act: 'answer', text }, handler).after.status).toBe('answered');
  });
});

describe('the event of an answer', () => {
  test('names the unit, or none where the unit has no name', () => {
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

  test('says nothing of deadlines where none has moved', () => {
    expect(changed(assigned(), answer, handler).event).not.toHaveProperty('moved');
    expect(changed(delicate(), answer, handler).event).not.toHaveProperty('moved');
  });

  test('says which clocks it has stopped, and by when they were due', () => {
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

  test('says who had the ticket, if somebody had it', () => {
    expect(changed(assigned(), answer, handler).event.heldBy).toBe(assigned().unit);
    const close = { act: 'close', reason: 'withdrawn', text: words } as const;
    const nobodys = assigned({ unit: undefined, status: 'new' });
    expect(changed(nobodys, close, operator).event).not.toHaveProperty('heldBy');
  });
});

describe('what is written for the head to decide on', () => {
  test('says so in the history, with the words', () => {
    const { event } = changed(delicate(), answer, handler);
    expect(event).toMatchObject({ kind: 'submitted', text: words });
  });

  test('while the citizen is waited for ends the wait, and says which deadline that moves', () => {
    const waiting = afterSteps(delicate(), [ask, handler, 20]);
    const { after, event } = changed(waiting, answer, handler, { minute: 50 });
    expect([after.status, after.waiting]).toEqual(['in-review', undefined]);
    expect(event).toMatchObject({
      moved: [{ clock: 'resolve', from: atMinute(300), to: atMinute(330) }],
    });
  });

  test('by an operator is the end of the operators’ own clock', () => {
    const { clocks } = changed(inTriage({ topic: 'VP08' }), answer, operator).after;
    expect(clocks.forward?.stoppedAt).toEqual(atMinute(10));
    expect(clocks.resolve.stoppedAt).toBeUndefined();
  });

  test('by somebody without a post counts as a handler’s', () => {
    const { after } = changed(delicate(), answer, { role: 'system' });
    expect(after.draft).toEqual({ text: words, post: 'handler' });
  });

  test('is possible as long as an answer is', () => {
    const occasion = { by: handler, channel: 'test', now: atMinute(10), directory };
    const proposal = { text: words, post: 'handler' };
    expect(submitDraftAnswer(assigned({ status: 'closed' }), proposal, occasion)).toEqual({
      kind: 'not-now',
    });
    expect(submitDraftAnswer(assigned(), proposal, occasion)).toMatchObject({
      to: { status: 'in-review' },
    });
  });

  test('goes out at once where no topic is known that wants it approved', () => {
    const { after } = changed(assigned({ topic: undefined }), answer, handler);
    expect(after.status).toBe('answered');
  });
});

describe('a decision of the head', () => {
  test('needs something to decide on', () => {
    const empty = assigned({ status: 'in-review' });
    expect(acted(empty, { act: 'approve' }, head)).toEqual({ kind: 'not-now' });
  });

  test('against it is kept with its reason, and told to whoever wrote it, if there is one', () => {
    const reject = { act: 'reject', reason: 'thiếu căn cứ' } as const;
    const inReview = afterSteps(delicate(), [answer, handler, 10]);
    expect(changed(inReview, reject, head).event).toMatchObject({
      ...{ kind: 'rejected', reason: 'thiếu căn cứ' },
    });
    for (const missing of [{ draft: undefined }, { unit: undefined }]) {
      expect(told(changed({ ...inReview, ...missing }, reject, head))).toEqual([]);
    }
  });
});
