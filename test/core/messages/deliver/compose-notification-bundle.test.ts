import { expect, test } from 'vitest';
import { createOfficerNotifications } from '../../../../core/messages/create-notification.ts';
import { composeNotificationBundle } from '../../../../core/messages/deliver/compose-notification-bundle.ts';
import { createOverdueTicketReminders } from '../../../../core/messages/reminders/overdue-ticket-reminder.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { testDirectory, toLocalInstant } from '../../../support/directory/test-directory.ts';
import { aTicket } from '../../../support/samples/a-ticket.ts';
import { context } from '../message-samples.ts';

const post = { unit: 'TONG_DAI', role: 'head' };
const now = toLocalInstant('2021-12-07T07:30');
const screenBy = toLocalInstant('2021-12-06T09:30');
const answerBy = toLocalInstant('2021-12-09T13:00');

/** Returns an unacknowledged ticket of a ward, which has time until 9 December to answer. */
const aWardTicket = (changes: Partial<Ticket>): Ticket => {
  const ticket = aTicket({ status: 'assigned', unit: 'UBND_XA:29254', assignment: 1, ...changes });
  const resolve = { ...ticket.clocks.resolve, dueAt: answerBy };
  return { ...ticket, clocks: { ...ticket.clocks, resolve } };
};

/** Returns the e-mail with which the operators' head is reminded about one ticket. */
const remind = async (ticket: Ticket): Promise<string> => {
  const reminders = createOverdueTicketReminders([ticket], { directory: testDirectory, now });
  const reminder = reminders.find(({ unit, role }) => unit === post.unit && role === post.role);
  const { code, assignment } = ticket;
  const cause = { code, assignment, cause: 'reminder.2021-12-07', requestedAt: now };
  const alert = createOfficerNotifications(post, { about: 'reminder', post }, cause).find(
    ({ channel }) => channel === 'email',
  );
  if (!alert) throw new Error('The reminder has no e-mail');
  const message = await composeNotificationBundle(
    {
      first: { alert, ticket },
      others: [],
      group: { line: '', freeAt: (at) => at, kind: 'digest', isChecked: false },
    },
    { directory: testDirectory, now, contextOf: async () => context },
    { reminders: { latest: async () => reminder }, ticketsOf: async () => [ticket] },
  );
  return message?.kind === 'email' ? message.text : '';
};

test.each<[string, Partial<Ticket>, string]>([
  [
    'an emergency screening',
    { possibleEmergency: { at: screenBy, dueAt: screenBy, version: 1 } },
    'Có thể là cấp cứu, chưa ai phân loại; quá hạn xem từ 09:30 06/12',
  ],
  [
    'a complaint review',
    { complaintHold: { at: screenBy, dueAt: screenBy, source: 'report' } },
    'Quá hạn kết luận dấu hiệu phản ánh về cơ quan, cán bộ từ 09:30 06/12',
  ],
  [
    'a data subject request, also while the unit waits for the citizen',
    {
      status: 'waiting',
      dataRequest: {
        ...({ right: 'see', state: 'asked', askedBy: 'citizen', delays: 0 } as const),
        ...{ askedAt: screenBy, dueAt: screenBy },
      },
    },
    'Quá hạn xử lý yêu cầu về dữ liệu cá nhân từ 09:30 06/12',
  ],
])('a reminder about %s names its deadline and not that of the unit', async (_, changes, text) => {
  const mail = await remind(aWardTicket(changes));
  expect(mail).toContain(text);
  expect(mail).not.toContain('13:00 09/12');
  expect(mail).not.toMatch(/chưa tiếp nhận|chưa trả lời|tạm dừng/);
});
