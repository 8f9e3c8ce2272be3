import { describe, expect, test } from 'vitest';
import { decideMerge } from '../../../../core/ticket/actions/operators/merge.ts';
import type { Action, MergeAction } from '../../../../core/ticket/model/action.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';
import {
  afterSteps,
  assigned,
  changed,
  handler,
  inTriage,
  operator,
  supervisor,
} from './ticket-action-fixtures.ts';

const codeOf = (name: string) => encodeTicketCode(testHmac.digest('code', name));
const main = assigned({ code: codeOf('the main one') });

const merged = (one: Ticket, into: Ticket, action: MergeAction, minute: number) =>
  decideMerge(one, into, action, {
    ...{ by: operator, channel: 'console', now: atMinute(minute), directory: testDirectory },
    ...{ nonce: 'a-key', bodyHash: 'a-hash' },
  });
const join = (one: Ticket, into: Ticket = main, minute = 10) =>
  merged(one, into, { act: 'merge', into: into.code, reason: 'cùng một việc' }, minute);
const changesOf = (outcome: ReturnType<typeof join>) => {
  if (outcome.kind !== 'changes') throw new Error(JSON.stringify(outcome));
  return outcome.changes;
};

describe('a ticket merged into another', () => {
  test('merging during a wait for the citizen ends the wait and records the moved deadlines', () => {
    const ask: Action = { act: 'ask', question: 'Quán ở hẻm nào?' };
    const waiting = afterSteps(assigned(), [ask, handler, 10]);
    const [one] = changesOf(join(waiting, main, 40));
    expect(one.event).toMatchObject({
      moved: [{ clock: 'resolve', from: atMinute(300), to: atMinute(330) }],
    });
    const [plain] = changesOf(join(assigned()));
    expect(plain.event).not.toHaveProperty('moved');
  });

  test('merging is refused when a unit that both tickets accuse is lead unit or co-unit of the common ticket', () => {
    const accused = ['CONG_AN'];
    const aboutThem = inTriage({ accused });
    const readers: Partial<Ticket>[] = [
      { unit: 'CONG_AN', coUnits: ['SO_YT'] },
      { unit: 'SO_YT', coUnits: ['SO_NV', 'CONG_AN'] },
      { unit: undefined, coUnits: ['CONG_AN'] },
    ];
    for (const changes of readers) {
      expect(join(aboutThem, { ...main, ...changes, accused })).toMatchObject({
        errors: [{ field: 'into', problem: 'unit-accused' }],
      });
    }
    expect(join(aboutThem, { ...main, coUnits: ['SO_YT'], accused }).kind).toBe('changes');
  });

  test('undoing one merge leaves other merged tickets merged', () => {
    const [one, into] = changesOf(
      join(inTriage(), { ...main, mergedFrom: [codeOf('another'), codeOf('a third')] }),
    );
    const undo = { act: 'unmerge', reason: 'hai việc khác nhau' } as const;
    const [, after] = changesOf(merged(one.after, into.after, undo, 30));
    expect(after?.after.mergedFrom).toEqual([codeOf('another'), codeOf('a third')]);
  });

  test('a merge stores idempotency key and body hash only on the ticket named in the request', () => {
    const [one, other] = changesOf(join(inTriage()));
    expect([one.nonce, one.bodyHash]).toEqual(['a-key', 'a-hash']);
    expect(other).not.toHaveProperty('bodyHash');
  });
});

describe('redacting a part of a text', () => {
  const hide: Action = { act: 'redact', part: 'Trần Văn Tám', reason: 'tên người bị nêu' };
  const name = 'Hỏi ông Trần Văn Tám';
  const hidden = (changes: Partial<Ticket>) => changed(assigned(changes), hide, supervisor).after;

  test('redacting hides the passage in draft answers, questions and extension reasons', () => {
    const { draft, waiting, extension } = hidden({
      draft: { text: name, post: 'handler' },
      waiting: { question: name, askedAt: atMinute(3), until: atMinute(90) },
      extension: {
        ...{ state: 'asked', reason: name, askedAt: atMinute(4) },
        amount: { kind: 'wall', minutes: 60 },
        askedBy: { unit: 'SO_YT', post: 'handler' },
      },
    });
    const without = 'Hỏi ông ▇▇▇';
    expect([draft, waiting, extension]).toMatchObject([
      { text: without, post: 'handler' },
      { question: without, askedAt: atMinute(3), until: atMinute(90) },
      { reason: without, state: 'asked', askedAt: atMinute(4) },
    ]);
  });

  test('redacting adds no draft, question or extension to a ticket without one', () => {
    const { draft, waiting, extension } = hidden({ text: name });
    expect([draft, waiting, extension]).toEqual([undefined, undefined, undefined]);
  });

  test('redacting a published answered ticket offers it for publication again', () => {
    const published = { id: 'a-publication', at: atMinute(5) };
    const answeredAt = atMinute(4);
    const offered = (changes: Partial<Ticket>) => hidden(changes).isForModeration;
    expect(offered({ text: name, published, answeredAt })).toBe(true);
    expect(offered({ text: name, published })).toBeUndefined();
    expect(offered({ text: name, answeredAt })).toBeUndefined();
    expect(offered({ text: name, answeredAt, isForModeration: true })).toBe(true);
  });

  test('redacting is not possible on an erased ticket', () => {
    const sealed = assigned({ text: '', draft: { text: name, post: 'handler' } });
    expect(() => changed(sealed, hide, supervisor)).toThrow('not-now');
  });
});
