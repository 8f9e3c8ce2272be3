import type * as Vi from '../../vi/console-administration/members.ts';

export const memberTexts: typeof Vi.memberTexts = {
  hint: 'Accounts and passwords are kept by the sign-in; here stands who may do what. Who is withdrawn is out from that moment on.',
  add: 'Add a user',
  edit: 'Change',
  withdraw: 'Withdraw …',
  withdrawSure: (name) => `Withdraw ${name}`,
  withdrawBody:
    'From now on they can open nothing, even while signed in. They can be added again at any time.',
  withdrawn: 'withdrawn',
  again: 'Let in again',
  email: 'Sign-in e-mail address',
  emailHint: 'Verified e-mail address of an account in the sign-in system.',
  name: 'Name',
  role: 'Role',
  unit: 'Unit',
  unitHint: 'An officer has a unit.',
  save: 'Save',
  cancel: 'Cancel',
  since: 'since',
  unknown: 'somebody no longer in the list',
  grantedBy: (name) => `role given by ${name},`,
  columns: { name: 'Name', role: 'Role', unit: 'Unit', state: 'State' },
  you: 'you',
  ended: {
    title: (count) => `${count} users of agencies that no longer exist`,
    why: 'Users of an agency cannot open reports until they are moved to the agency that took over.',
    until: (unit, lastDay) => `${unit} (until ${lastDay})`,
    successor: 'Agency that took over',
    move: 'Move …',
    moveTitle: (name) => `Move ${name} to the agency that took over`,
    role: (role) => `The role stays: ${role}.`,
    sees: (unit) =>
      `After the move, this person sees and handles all reports assigned to ${unit}, also older ones, and none of other agencies.`,
    wayBack:
      'After a wrong move: choose Edit in the row of this person and another agency, or Withdraw. Each move is in the audit log.',
    moveTo: (unit) => `Move to ${unit}`,
  },
  showWithdrawn: 'Withdrawn ones too',
};
