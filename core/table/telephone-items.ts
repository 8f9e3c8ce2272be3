import { defineItem, defineList } from './define-item.ts';
import { sharedLists } from './shared-lists.ts';

export const telephoneLists = {
  unplayedVoiceMessages: defineList({
    index: 'gsi1',
    partition: 'M#voices',
    sort: 'spoken at',
    lists: 'unplayed voice messages',
    readBy: ['StaffApi'],
  }),
  awaitedTranscripts: defineList({
    index: 'gsi3',
    partition: 'M#transcripts',
    sort: 'due',
    lists: 'overdue transcripts',
    readBy: ['PollOverdueTranscripts'],
  }),
};

/** Calls and the state of the telephone. */
export const telephoneItems = {
  call: defineItem({
    type: 'call',
    pk: 'J#<contact>',
    sk: 'A',
    about: 'call: times, ticket, voice message, rating',
    expires: { after: '90 days' },
    lists: [telephoneLists.unplayedVoiceMessages, telephoneLists.awaitedTranscripts],
    update: [
      'AnswerCall',
      'HandleContactEvents',
      'HandleContactRecords',
      'HandleTicketStream',
      'PollOverdueTranscripts',
      'StaffApi',
    ],
  }),
  phoneState: defineItem({
    type: 'phone-state',
    pk: 'M#phone',
    sk: 'state',
    about: 'surge mode and urgent announcements',
    put: ['StaffApi'],
  }),
  phoneChange: defineItem({
    type: 'phone-change',
    pk: 'M#phone',
    sk: 'H#<version>',
    about: 'change of the state of the telephone',
    lists: [sharedLists.audit],
    put: ['StaffApi'],
  }),
};
