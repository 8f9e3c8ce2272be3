import { defineItem, defineList } from './define-item.ts';
import { sharedLists } from './shared-lists.ts';

const { audit } = sharedLists;

export const accessLists = {
  revealsWaiting: defineList({
    index: 'gsi2',
    partition: 'M#reveals',
    sort: 'instant',
    lists: 'reveal requests',
    readBy: ['StaffApi'],
  }),
};

/** Construct ids of the Lambda functions that show tickets or personal data to staff and officers. */
const accessLoggers = ['OfficerPage', 'OpenCallback', 'RevealIdentity', 'StaffApi'];

/**
 * Access log and its related items. They have their own partitions, so that IAM can allow writing tickets without the log,
 * and the log without tickets.
 */
export const accessItems = {
  reveal: defineItem({
    type: 'reveal',
    pk: 'V#<code>',
    sk: 'R#<sub>',
    about: 'reveal request',
    lists: [accessLists.revealsWaiting],
    put: ['RevealIdentity', 'StaffApi'],
  }),
  callbackClaim: defineItem({
    type: 'callback-claim',
    pk: 'V#<code>',
    sk: 'C',
    about: 'claim of a callback',
    expires: { after: '15 minutes' },
    put: ['OpenCallback'],
  }),
  access: defineItem({
    type: 'access',
    pk: 'V#<code>',
    sk: 'A#<instant#kind#reader>',
    about: 'access by staff',
    lists: [audit],
    put: accessLoggers,
  }),
  accessOfHour: defineItem({
    type: 'access-hour',
    pk: 'V#<code>',
    sk: 'H#<kind#reader#hour>',
    about: 'access in this hour',
    expires: { after: '2 hours' },
    put: accessLoggers,
  }),
  listing: defineItem({
    type: 'listing',
    pk: 'V#listed',
    sk: 'A#<instant#list#sub>',
    about: 'tickets shown in a list',
    lists: [audit],
    put: ['StaffApi'],
  }),
  chatAccess: defineItem({
    type: 'chat-access',
    pk: 'V#chats',
    sk: 'A#<instant#kind#sub#chat>',
    about: 'chat joined in the console',
    lists: [audit],
    put: ['AnswerChats'],
  }),
  auditSearch: defineItem({
    type: 'audit-search',
    pk: 'V#audit',
    sk: 'A#<instant#sub>',
    about: 'search of the audit log',
    lists: [audit],
    put: ['StaffApi'],
  }),
};
