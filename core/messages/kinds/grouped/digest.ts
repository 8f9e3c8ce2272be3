import { composeDigest } from '../../compose/compose-digest.ts';
import { OfficerNotificationChannel } from '../../notification.ts';
import { createTwoExampleTickets, type GroupedMessageKind } from './grouped-message.ts';

export const digestMessage: GroupedMessageKind = {
  key: 'officer.digest',
  audience: 'officer',
  description: { vi: 'Tin tổng hợp, theo giờ đã đặt', en: 'Digest, at fixed times' },
  composeExamples(data) {
    const digest = { unit: data.context.unit, tickets: createTwoExampleTickets(data) };
    return OfficerNotificationChannel.options.map((channel) =>
      composeDigest(channel, { ...digest, more: 0 }, data.now),
    );
  },
};
