import { defineItem, defineList } from './define-item.ts';
import type { Lifetime } from './lifetime.ts';
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

type PersonalItemDeclaration<Type extends string> = {
  type: Type;
  about: string;
  /** Undefined if the items are permanent. */
  expires?: { after: Lifetime };
};

/**
 * Declares a kind of item that belongs to one staff member. Each kind has its own partitions, because IAM permits deletions
 * by partition.
 */
const definePersonalItem = <const Type extends string>(
  declaration: PersonalItemDeclaration<Type>,
) =>
  defineItem({
    pk: `P#${declaration.type}#<sub>`,
    sk: '<id>',
    put: ['StaffApi'],
    delete: ['StaffApi'],
    ...declaration,
  });

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
  savedView: definePersonalItem({ type: 'saved-view', about: 'saved view of a staff member' }),
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
