import { composeDigest } from '../../compose/compose-digest.ts';
import { OfficerNotificationChannel } from '../../notification.ts';
import { createTwoExampleTickets, type GroupedMessageKind } from './grouped-message.ts';

/** Number of further overdue tickets in the example. */
const more = 11;

export const morningReminderMessage: GroupedMessageKind = {
  key: 'officer.morning-reminder',
  audience: 'officer',
  description: {
    vi: 'Mỗi sáng làm việc, khi có nhiều phiếu quá hạn',
    en: 'Each working morning, if several tickets are overdue',
  },
  composeExamples(data) {
    const tickets = createTwoExampleTickets(data).slice(-1);
    const digest = { unit: data.context.unit, tickets, more };
    return OfficerNotificationChannel.options.map((channel) =>
      composeDigest(channel, digest, data.now),
    );
  },
};
