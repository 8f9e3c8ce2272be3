import { defineItem, defineList } from './define-item.ts';
import { sharedLists } from './shared-lists.ts';

export const staffLists = {
  members: defineList({
    index: 'gsi2',
    partition: 'M#members',
    sort: 'name',
    lists: 'staff',
    readBy: ['StaffApi'],
  }),
};

/** Staff members and their own items. */
export const staffItems = {
  member: defineItem({
    type: 'member',
    pk: 'U#<sub>',
    sk: 'A',
    about: 'staff member',
    lists: [staffLists.members],
    put: ['StaffApi'],
  }),
  memberChange: defineItem({
    type: 'member-change',
    pk: 'U#<sub>',
    sk: 'H#<instant#kind>',
    about: 'change of a staff member',
    lists: [sharedLists.audit],
    put: ['StaffApi'],
  }),
  savedViews: defineItem({
    type: 'saved-views',
    pk: 'U#<sub>',
    sk: 'V',
    about: 'all saved views of a staff member',
    put: ['StaffApi'],
  }),
  directoryDraft: defineItem({
    type: 'directory-draft',
    pk: 'U#<sub>',
    sk: 'D',
    about: 'unfinished directory change of an administrator',
    expires: { after: '90 days' },
    put: ['StaffApi'],
  }),
  presence: defineItem({
    type: 'presence',
    pk: 'I#<code>',
    sk: '<sub>',
    about: 'who has a ticket open',
    expires: { after: '10 minutes' },
    put: ['StaffApi'],
  }),
};
