import { TicketCode } from '../ticket/ticket-code.ts';
import type { NotificationSubject } from './notification.ts';

export type MessageAudience = 'citizen' | 'officer' | 'operator' | 'supervisor' | 'leadership';

export type MessageKind = {
  audience: MessageAudience;
  /** Example notification subjects for one kind of message, one for each variant of its text. */
  subjects: readonly NotificationSubject[];
};

/** Code of a second ticket that some example messages mention, such as the message about lost ticket codes. */
export const secondExampleTicketCode = TicketCode.parse('7730912641');

const clockNames = ['forward', 'acknowledge', 'resolve'] as const;
const percentBeforeDeadline = 80;
const percentAfterDeadline = 150;

const createMessageKind = (
  audience: MessageAudience,
  ...subjects: NotificationSubject[]
): MessageKind => ({
  audience,
  subjects,
});

/** Audience and example subjects of every kind of message about a single ticket. If a kind is missing, compiling fails. */
export const messageKinds: Record<NotificationSubject['about'], MessageKind> = {
  receipt: createMessageKind('citizen', { about: 'receipt' }),
  asked: createMessageKind('citizen', { about: 'asked' }),
  reminded: createMessageKind('citizen', { about: 'reminded' }),
  extended: createMessageKind('citizen', { about: 'extended' }),
  answered: createMessageKind('citizen', { about: 'answered' }),
  ended: createMessageKind('citizen', { about: 'ended' }),
  merged: createMessageKind('citizen', { about: 'merged' }),
  unmerged: createMessageKind('citizen', { about: 'unmerged' }),
  'lost-code': createMessageKind('citizen', {
    about: 'lost-code',
    others: [secondExampleTicketCode],
  }),
  'confirmation-code': createMessageKind('citizen', { about: 'confirmation-code', hour: 456_789 }),
  'data-asked': createMessageKind('citizen', { about: 'data-asked' }),
  'data-delayed': createMessageKind('citizen', { about: 'data-delayed' }),
  'data-granted': createMessageKind('citizen', { about: 'data-granted' }),
  'data-refused': createMessageKind('citizen', { about: 'data-refused' }),
  'data-erased': createMessageKind('citizen', { about: 'data-erased' }),
  'contact-changed': createMessageKind('citizen', { about: 'contact-changed' }),
  assigned: createMessageKind('officer', { about: 'assigned' }),
  informed: createMessageKind('officer', { about: 'informed' }),
  rung: createMessageKind(
    'officer',
    ...clockNames.flatMap((clock) =>
      [percentBeforeDeadline, percentAfterDeadline].map((percent) => ({
        about: 'rung' as const,
        clock,
        percent,
      })),
    ),
  ),
  reminder: createMessageKind('officer', {
    about: 'reminder',
    post: { unit: 'SO_YT', role: 'handler' },
  }),
  wrote: createMessageKind('officer', { about: 'wrote' }),
  resumed: createMessageKind('officer', { about: 'resumed' }),
  'extension-asked': createMessageKind('officer', { about: 'extension-asked' }),
  'extension-decided': createMessageKind(
    'officer',
    { about: 'extension-decided', granted: true },
    { about: 'extension-decided', granted: false },
  ),
  'review-asked': createMessageKind('officer', { about: 'review-asked' }),
  'review-rejected': createMessageKind('officer', { about: 'review-rejected' }),
  reopened: createMessageKind('officer', { about: 'reopened' }),
  'device-code': createMessageKind('officer', { about: 'device-code', number: 1 }),
  returned: createMessageKind('operator', { about: 'returned', unit: 'SO_YT' }),
  unreachable: createMessageKind('operator', { about: 'unreachable', unit: 'SO_YT' }),
  unheard: createMessageKind('operator', { about: 'unheard' }),
  'review-rung': createMessageKind(
    'operator',
    { about: 'review-rung', percent: percentBeforeDeadline },
    { about: 'review-rung', percent: percentAfterDeadline },
  ),
  'data-waits': createMessageKind('supervisor', { about: 'data-waits' }),
  'data-rung': createMessageKind(
    'supervisor',
    { about: 'data-rung', percent: percentBeforeDeadline },
    { about: 'data-rung', percent: percentAfterDeadline },
  ),
  'review-overdue': createMessageKind('supervisor', {
    about: 'review-overdue',
    percent: percentAfterDeadline,
  }),
  'emergency-overdue': createMessageKind('supervisor', {
    about: 'emergency-overdue',
    percent: 100,
  }),
};

/** Audience of each kind of message about several tickets. Administrators can't change the texts of these messages. */
export const groupedMessageKinds = {
  'officer.digest': 'officer',
  'officer.morning-reminder': 'officer',
  'officer.emergencies': 'officer',
  'leadership.weekly': 'leadership',
} as const satisfies Record<string, MessageAudience>;
export type GroupedMessageKind = keyof typeof groupedMessageKinds;
