import { defineItem, defineList } from './define-item.ts';
import { sharedLists } from './shared-lists.ts';
import { ticketChangers } from './ticket-writers.ts';

export const messageLists = {
  undelivered: defineList({
    index: 'gsi2',
    partition: 'M#undelivered',
    sort: 'instant',
    lists: 'failed notifications',
    readBy: ['StaffApi'],
  }),
};

/** Notifications, and the state of their delivery. */
export const messageItems = {
  notification: defineItem({
    type: 'notification',
    pk: 'T#<code>',
    sk: 'L#<cause-recipient-channel>',
    about: 'notification',
    lists: [sharedLists.due, messageLists.undelivered],
    put: [...ticketChangers, 'HandleTicketStream', 'SendReminders'],
    update: [
      'ReceiveDeliveryReports',
      'ReleaseBundles',
      'RestartStalledWorkflows',
      'SendNotifications',
      'StaffApi',
    ],
  }),
  refusedChannel: defineItem({
    type: 'silence',
    pk: 'T#<code>',
    sk: 'S#<channel>',
    about: 'refused channel',
    update: ['ReceiveDeliveryReports'],
  }),
  officerLink: defineItem({
    type: 'officer-link',
    pk: 'K#<hash>',
    sk: 'A',
    about: 'officer’s link',
    expires: { after: 'with the link' },
    put: ['SendNotifications'],
    update: ['OfficerPage', 'SendNotifications'],
  }),
  sentMessage: defineItem({
    type: 'sent-message',
    pk: 'X#<id>',
    sk: 'A',
    about: 'provider’s SMS or message id',
    expires: { after: '7 days' },
    put: ['SendNotifications'],
  }),
  roleReminder: defineItem({
    type: 'role-reminder',
    pk: 'G#reminders#<unit>/<role>',
    sk: '<day>',
    about: 'reminder of a role',
    expires: { after: '400 days' },
    put: ['SendReminders'],
  }),
  weeklyMail: defineItem({
    type: 'weekly-mail',
    pk: 'G#weekly',
    sk: '<monday>#<unit>',
    about: 'weekly e-mail to a unit',
    update: ['SendWeeklyMail'],
  }),
  lostCode: defineItem({
    type: 'lost-code',
    pk: 'E#<hash>',
    sk: '<day>',
    about: 'codes requested for a number',
    expires: { after: '2 days' },
    put: ['PublicApi'],
  }),
  attempts: defineItem({
    pk: 'R#<name>',
    sk: '<window>',
    about: 'counter or other state, below',
    expires: { after: 'varies', isOptional: true },
    put: ['SendNotifications'],
    update: [
      'AnswerCall',
      'Chat',
      'HandleContactRecords',
      'OfficerPage',
      'Open311',
      'OpenCallback',
      'PublicApi',
      'ReplyToMessages',
      'SendNotifications',
      'StaffApi',
      'UploadPhoto',
    ],
  }),
};
