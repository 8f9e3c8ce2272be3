import { expect, test } from 'vitest';
import { atMinute } from '../../support/a-ticket.ts';
import { assigned, changed, handler, head, operator, words } from './acts/a-case.ts';

const extend = { act: 'extend', amount: 1, reason: 'cần kiểm tra thêm' } as const;

test('whoever follows a ticket from outside sees when it was last acknowledged, given more time, and ended', () => {
  const acknowledged = changed(assigned(), { act: 'acknowledge' }, handler, { minute: 11 }).after;
  const asked = changed(acknowledged, extend, handler, { minute: 12 }).after;
  const extended = changed(asked, { act: 'grant-extension' }, head, { minute: 13 }).after;
  const answered = changed(extended, { act: 'answer', text: words }, head, { minute: 14 }).after;
  expect([acknowledged, extended, answered].map(({ changedAt }) => changedAt)).toEqual(
    [11, 13, 14].map(atMinute),
  );
});

test('what only the hotline and its units know is no change to them', () => {
  const note = { act: 'note', text: 'đã gọi lại cho người gửi' } as const;
  const ticket = assigned({ changedAt: atMinute(3) });
  expect(changed(ticket, note, operator, { minute: 11 }).after.changedAt).toEqual(atMinute(3));
});

test('a change by a process whose clock is behind is not older than the last one', () => {
  const ticket = assigned({ changedAt: atMinute(10) });
  const { after, event } = changed(ticket, { act: 'acknowledge' }, handler, { minute: 9 });
  expect([after.changedAt, event.at]).toEqual([atMinute(10), atMinute(10)]);
});
