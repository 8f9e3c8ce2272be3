import type { StaffRole } from '../../../core/staff/members/member.ts';
import type { StaffAction } from '../../../core/ticket/model/action.ts';
import type { TicketStatus } from '../../../core/ticket/model/lifecycle.ts';

export type StaffTicketActionName = StaffAction['act'];
export type Whose = 'own' | 'other' | 'operators';

const open: TicketStatus[] = [
  ...(['new', 'triage', 'waiting', 'assigned', 'in-progress'] as const),
  ...(['returned', 'extended', 'in-review', 'reopened'] as const),
];
const activeStatuses: TicketStatus[] = [
  'triage',
  'assigned',
  'in-progress',
  'extended',
  'reopened',
];
const ended: TicketStatus[] = ['closed', 'refused', 'merged', 'referred'];
const all: TicketStatus[] = [...open, 'answered', ...ended];

/** Statuses in which each action is possible, written from the documented rules, not from the code. */
export const when: Record<StaffTicketActionName, TicketStatus[]> = {
  acknowledge: ['triage', 'assigned', 'returned', 'reopened'],
  answer: [...activeStatuses, 'waiting', 'returned'],
  supplement: ['answered'],
  'withdraw-photo': all,
  approve: ['in-review'],
  reject: ['in-review'],
  ask: [...activeStatuses, 'returned'],
  return: ['assigned', 'in-progress', 'extended', 'reopened'],
  extend: activeStatuses,
  'grant-extension': activeStatuses,
  'refuse-extension': activeStatuses,
  assign: open,
  classify: open,
  'review-complaint': all,
  note: [...open, 'answered'],
  close: [...open, 'answered'],
  refuse: open,
  refer: open,
  take: open.filter((status) => status !== 'new'),
  release: open.filter((status) => status !== 'new'),
  'hand-to-colleague': open.filter((status) => status !== 'new'),
  publish: ['answered', 'closed'],
  unpublish: all,
  'decline-publication': ['answered', 'closed'],
  redact: all,
  'record-national': all,
  'correct-national': all,
  'ask-data': all,
  'delay-data': all,
  'grant-data': all,
  'refuse-data': all,
  hold: all,
  'lift-hold': all,
  callback: [...open, 'answered'],
  'callback-done': all,
  merge: open,
  unmerge: ['merged'],
};

const units: StaffTicketActionName[] = [
  'acknowledge',
  'answer',
  'supplement',
  'withdraw-photo',
  'ask',
  'return',
  'extend',
  'take',
  'release',
  'hand-to-colleague',
  'note',
];
const heads: StaffTicketActionName[] = ['approve', 'reject'];
export const decisions: StaffTicketActionName[] = ['grant-extension', 'refuse-extension'];
const hotlines: StaffTicketActionName[] = [
  ...(['assign', 'classify', 'review-complaint', 'note', 'close', 'refuse', 'refer'] as const),
  ...(['merge', 'unmerge', 'callback', 'callback-done', 'ask-data'] as const),
  'withdraw-photo',
  ...(['record-national', 'correct-national'] as const),
];
const supervisors: StaffTicketActionName[] = [
  ...(['publish', 'unpublish', 'decline-publication', 'redact', 'release'] as const),
  ...(['delay-data', 'grant-data', 'refuse-data', 'hold', 'lift-hold'] as const),
  ...decisions,
];

/** Actions that each role may perform, by whose ticket it is. */
export const permittedActions: Record<StaffRole, Record<Whose, StaffTicketActionName[]>> = {
  officer: { own: units, other: [], operators: [] },
  operator: { own: hotlines, other: hotlines, operators: [...hotlines, ...units] },
  supervisor: {
    own: [...hotlines, ...supervisors],
    other: [...hotlines, ...supervisors],
    operators: [
      ...hotlines,
      ...supervisors,
      ...heads,
      ...units.filter((action) => action !== 'extend'), // no role stands above them to decide on the extension
    ],
  },
  administrator: { own: [], other: [], operators: [] },
  leader: { own: [], other: [], operators: [] },
};
