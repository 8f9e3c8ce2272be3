import { expect, test } from 'vitest';
import { decideMerge } from '../../../../core/ticket/actions/operators/merge.ts';
import { buildTicketChange } from '../../../../core/ticket/change/change.ts';
import type { EventBody } from '../../../../core/ticket/events/event-body.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';

const ending = { reason: 'done', unitName: 'Sở Y tế', text: 'Đã giải quyết' };
const place = { unit: 'SO_YT', unitName: 'Sở Y tế', reason: 'Đúng nơi', moved: [] };
const { code } = aTicket();

const looks: EventBody[] = [
  { kind: 'acknowledged', unitName: 'Sở Y tế' },
  { kind: 'classified', changed: ['topic'], reason: 'Đúng chủ đề', moved: [] },
  { kind: 'answered', unitName: 'Sở Y tế', text: 'Đã giải quyết' },
  { kind: 'submitted', text: 'Đã giải quyết' },
  { kind: 'asked', unitName: 'Sở Y tế', question: 'Ở đâu?', until: atMinute(60) },
  { kind: 'refused', ...ending },
  { kind: 'referred', ...ending },
  { kind: 'merged', into: code, reason: 'Cùng một việc' },
  { kind: 'took-in', from: code },
];
const others: EventBody[] = [
  { kind: 'assigned', ...place },
  { kind: 'queued', ...place },
  { kind: 'returned', ...place, proposed: 'CONG_AN', proposedName: 'Công an tỉnh' },
  { kind: 'noted', text: 'Nội bộ biết thôi' },
  { kind: 'wrote', text: 'Xin hỏi thêm', moved: [] },
  { kind: 'taken' },
];

const after = (ticket: Ticket, event: EventBody, minute = 1): Ticket['token'] => {
  const by = { role: 'operator' as const, sub: 'o' };
  const occasion = { by, channel: 'console', now: atMinute(minute), directory: testDirectory };
  return buildTicketChange(ticket, { to: {}, event }, occasion).after.token;
};

test.each(looks.map((event) => [event.kind, event] as const))(
  'an Open311 ticket counts as reviewed from the first time that it was %s',
  (_, event) => {
    const token = after(aTicket({ token: {} }), event);
    expect(token).toEqual({ checkedAt: atMinute(1) });
    expect(after(aTicket({ token }), event, 2)).toEqual(token);
  },
);

test.each(others.map((event) => [event.kind, event] as const))(
  'an Open311 ticket does not count as reviewed because it was %s',
  (_, event) => {
    expect(after(aTicket({ token: {} }), event)).toEqual({});
  },
);

test('an Open311 ticket that got its id at once, without a token, stores no review time', () => {
  for (const event of looks) expect(after(aTicket(), event)).toBeUndefined();
});

test('merging two Open311 tickets counts as the review of both and does not link their ids', () => {
  const one = aTicket({ token: {}, unit: 'SO_YT', status: 'assigned' });
  const into = { ...one, code: encodeTicketCode(testHmac.digest('code', 'another')) };
  const by = { role: 'operator' as const, sub: 'o' };
  const merging = { act: 'merge', into: into.code, reason: 'Cùng một việc' } as const;
  const occasion = { by, channel: 'console', now: atMinute(1), directory: testDirectory };
  const merged = decideMerge(one, into, merging, occasion);
  if (merged.kind !== 'changes') throw new Error(merged.kind);
  expect(merged.changes.map(({ after: { token } }) => token)).toEqual([
    { checkedAt: atMinute(1) },
    { checkedAt: atMinute(1) },
  ]);
});
