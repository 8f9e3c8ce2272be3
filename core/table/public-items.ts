import { defineItem } from './define-item.ts';

const publishers = ['ApplyRetention', 'StaffApi'];

/** Published answers, open data and counts without reference to a ticket. */
export const publicItems = {
  publication: defineItem({
    type: 'publication',
    pk: 'B#published',
    sk: '<instant-checksum>',
    about: 'published answer',
    put: publishers,
    update: publishers,
  }),
  publicRequest: defineItem({
    type: 'public-request',
    pk: 'B#requests',
    sk: '<instant>#<code>',
    about: 'published ticket for Open311, by opening time',
    put: publishers,
    update: publishers,
  }),
  openData: defineItem({
    type: 'open-data',
    pk: 'H#open-data',
    sk: '<month>#<part>',
    about: 'open data, 500 rows each',
    put: ['BuildOpenData'],
  }),
  openDataVersion: defineItem({
    type: 'open-data-version',
    pk: 'H#open-data',
    sk: 'version',
    about: 'current version of open data',
    put: ['BuildOpenData'],
  }),
  posterScans: defineItem({
    type: 'source',
    pk: 'M#sources',
    sk: '<day>#<place>',
    about: 'visits by a poster or a partner’s link',
    update: ['PublicApi'],
  }),
  limitCounter: defineItem({
    pk: 'R#<name>',
    sk: '<window>',
    about: 'counter of a rate limit or SMS budget',
    expires: { after: 'with the time window' },
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
  redirectedReports: defineItem({
    type: 'guided',
    pk: 'M#intake',
    sk: '<day>',
    about: 'redirected reports',
    update: ['Chat', 'Open311', 'PublicApi', 'ReplyToMessages', 'StaffApi'],
  }),
};
