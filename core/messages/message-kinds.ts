import { TicketCode } from '../ticket/code.ts';
import type { NotificationSubject } from './notification.ts';

export type MessageAudience = 'citizen' | 'officer' | 'operator' | 'supervisor' | 'leadership';

export type MessageKind = {
  audience: MessageAudience;
  /** Example notification subjects for one kind of message, one for each variant of its text. */
  subjects: readonly NotificationSubject[];
};

/** Code of a second ticket that some example messages mention, such as the message about lost ticket codes. */
export const secondExampleCode = TicketCode.parse('7730912641');

const clocks = ['forward', 'acknowledge', 'resolve'] as const;
const before = 80;
const after = 150;

const one = (audience: MessageAudience, ...subjects: NotificationSubject[]): MessageKind => ({
  audience,
  subjects,
});

/** Audience and example subjects of every kind of message about a single ticket. If a kind is missing, compiling fails. */
export const messageKinds: Record<NotificationSubject['about'], MessageKind> = {
  receipt: one('citizen', { about: 'receipt' }),
  asked: one('citizen', { about: 'asked' }),
  reminded: one('citizen', { about: 'reminded' }),
  extended: one('citizen', { about: 'extended' }),
  answered: one('citizen', { about: 'answered' }),
  ended: one('citizen', { about: 'ended' }),
  merged: one('citizen', { about: 'merged' }),
  unmerged: one('citizen', { about: 'unmerged' }),
  'lost-code': one('citizen', { about: 'lost-code', others: [secondExampleCode] }),
  'confirmation-code': one('citizen', { about: 'confirmation-code', hour: 456_789 }),
  'data-asked': one('citizen', { about: 'data-asked' }),
  'data-delayed': one('citizen', { about: 'data-delayed' }),
  'data-granted': one('citizen', { about: 'data-granted' }),
  'data-refused': one('citizen', { about: 'data-refused' }),
  'data-erased': one('citizen', { about: 'data-erased' }),
  'contact-changed': one('citizen', { about: 'contact-changed' }),
  assigned: one('officer', { about: 'assigned' }),
  informed: one('officer', { about: 'informed' }),
  rung: one(
    'officer',
    ...clocks.flatMap((clock) =>
      [before, after].map((percent) => ({ about: 'rung' as const, clock, percent })),
    ),
  ),
  reminder: one('officer', { about: 'reminder', post: { unit: 'SO_YT', role: 'handler' } }),
  wrote: one('officer', { about: 'wrote' }),
  resumed: one('officer', { about: 'resumed' }),
  'extension-asked': one('officer', { about: 'extension-asked' }),
  'extension-decided': one(
    'officer',
    { about: 'extension-decided', granted: true },
    { about: 'extension-decided', granted: false },
  ),
  'review-asked': one('officer', { about: 'review-asked' }),
  'review-rejected': one('officer', { about: 'review-rejected' }),
  reopened: one('officer', { about: 'reopened' }),
  'device-code': one('officer', { about: 'device-code', number: 1 }),
  returned: one('operator', { about: 'returned', unit: 'SO_YT' }),
  unreachable: one('operator', { about: 'unreachable', unit: 'SO_YT' }),
  unheard: one('operator', { about: 'unheard' }),
  'review-rung': one(
    'operator',
    { about: 'review-rung', percent: before },
    { about: 'review-rung', percent: after },
  ),
  'data-waits': one('supervisor', { about: 'data-waits' }),
  'data-rung': one(
    'supervisor',
    { about: 'data-rung', percent: before },
    { about: 'data-rung', percent: after },
  ),
  'review-overdue': one('supervisor', { about: 'review-overdue', percent: after }),
  'emergency-overdue': one('supervisor', { about: 'emergency-overdue', percent: 100 }),
};

/** Audience of each kind of message about several tickets. Administrators can't change the texts of these messages. */
export const groupedMessageKinds = {
  'officer.digest': 'officer',
  'officer.morning-reminder': 'officer',
  'officer.emergencies': 'officer',
  'leadership.weekly': 'leadership',
} as const satisfies Record<string, MessageAudience>;
export type GroupedMessageKind = keyof typeof groupedMessageKinds;
