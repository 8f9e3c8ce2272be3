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

const sender = ['SendNotifications'];

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
    put: sender,
    update: ['OfficerPage', 'SendNotifications'],
  }),
  sentMessage: defineItem({
    type: 'sent-message',
    pk: 'X#<id>',
    sk: 'A',
    about: 'provider’s SMS or message id',
    expires: { after: '7 days' }, // carriers send delivery reports for up to 3 days
    put: sender,
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
  articleReviewMail: defineItem({
    type: 'article-review-mail',
    pk: 'G#article-reviews',
    sk: '<monday>#<unit>',
    about: 'weekly e-mail about articles to review to a unit',
    update: ['RemindArticleOwners'],
  }),
  lostCode: defineItem({
    type: 'lost-code',
    pk: 'E#<hash>',
    sk: '<day>',
    about: 'codes requested for a number',
    expires: { after: '2 days' },
    put: ['PublicApi'],
  }),
  // `line` identifies a recipient and a channel
  bundleSlot: defineItem({
    pk: 'R#bundle#<line>',
    sk: 'slot',
    about: 'state of a bundle: when it may be sent',
    expires: { after: '14 days' },
    update: sender,
  }),
  waitingNotification: defineItem({
    pk: 'R#bundle#<line>',
    sk: '<instant>#<code>#<notification>',
    about: 'notification that waits for a bundle',
    expires: { after: '14 days' }, // longer than any holiday, so that the next digest contains it
    put: sender,
  }),
  emergencyFlood: defineItem({
    pk: 'R#floods',
    sk: '<unit>',
    about: 'last flood of emergencies to a unit',
    expires: { after: '1 day' },
    update: sender,
  }),
  emergencyOfFlood: defineItem({
    pk: 'R#flood#<unit>',
    sk: '<code>',
    about: 'emergency counted towards a flood',
    expires: { after: '1 day' },
    put: sender,
  }),
  circuitBreaker: defineItem({
    pk: 'R#sms-gateway',
    sk: 'state',
    about: 'whether the SMS gateway works (circuit breaker)',
    put: sender,
  }),
  gatewayResults: defineItem({
    pk: 'R#sms-gateway',
    sk: '<window>',
    about: 'SMS that the gateway accepted and refused in a time window',
    expires: { after: 'soon after the window' },
    update: sender,
  }),
};
