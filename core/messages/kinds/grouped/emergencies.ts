import { composeEmergencyBundle } from '../../compose/compose-bundle.ts';
import { OfficerNotificationChannel } from '../../notification.ts';
import { createTwoExampleTickets, type GroupedMessageKind } from './grouped-message.ts';

export const emergenciesMessage: GroupedMessageKind = {
  key: 'officer.emergencies',
  audience: 'officer',
  description: {
    vi: 'Khi nhiều việc khẩn cấp đến cùng lúc',
    en: 'Many emergencies in a short time',
  },
  composeExamples: (data) =>
    OfficerNotificationChannel.options.map((channel) =>
      composeEmergencyBundle(channel, createTwoExampleTickets(data)),
    ),
};
