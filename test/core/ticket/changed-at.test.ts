import { expect, test } from 'vitest';
import { atMinute } from '../../support/samples/a-ticket.ts';
import {
  assigned,
  changed,
  handler,
  head,
  operator,
  words,
} from './actions/ticket-action-fixtures.ts';

const extend = { act: 'extend', amount: 1, reason: 'cần kiểm tra thêm' } as const;

test('acknowledgement, extension and end update the public change time of a ticket', () => {
  const acknowledged = changed(assigned(), { act: 'acknowledge' }, handler, { minute: 11 }).after;
  const extensionRequested = changed(acknowledged, extend, handler, { minute: 12 }).after;
  const extended = changed(extensionRequested, { act: 'grant-extension' }, head, {
    minute: 13,
  }).after;
  const answered = changed(extended, { act: 'answer', text: words }, head, { minute: 14 }).after;
  expect([acknowledged, extended, answered].map(({ changedAt }) => changedAt)).toEqual(
    [11, 13, 14].map(atMinute),
  );
});

test('an internal note does not update the public change time of a ticket', () => {
  const note = { act: 'note', text: 'đã gọi lại cho người gửi' } as const;
  const ticket = assigned({ changedAt: atMinute(3) });
  expect(changed(ticket, note, operator, { minute: 11 }).after.changedAt).toEqual(atMinute(3));
});

test('a change recorded by a process with a slow clock is not dated before the previous change', () => {
  const ticket = assigned({ changedAt: atMinute(10) });
  const { after, event } = changed(ticket, { act: 'acknowledge' }, handler, { minute: 9 });
  expect([after.changedAt, event.at]).toEqual([atMinute(10), atMinute(10)]);
});
