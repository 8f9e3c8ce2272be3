import * as z from 'zod';
import { answeredMessage } from './kinds/citizen/answered.ts';
import { askedMessage } from './kinds/citizen/asked.ts';
import { confirmationCodeMessage } from './kinds/citizen/confirmation-code.ts';
import { endedMessage } from './kinds/citizen/ended.ts';
import { extendedMessage } from './kinds/citizen/extended.ts';
import { handedOverMessage } from './kinds/citizen/handed-over.ts';
import { lostCodeMessage } from './kinds/citizen/lost-code.ts';
import { mergedMessage } from './kinds/citizen/merged.ts';
import { receiptMessage } from './kinds/citizen/receipt.ts';
import { remindedMessage } from './kinds/citizen/reminded.ts';
import { supplementedMessage } from './kinds/citizen/supplemented.ts';
import { unmergedMessage } from './kinds/citizen/unmerged.ts';
import { contactChangedMessage } from './kinds/citizen-data-request/contact-changed.ts';
import { dataAskedMessage } from './kinds/citizen-data-request/data-asked.ts';
import { dataDelayedMessage } from './kinds/citizen-data-request/data-delayed.ts';
import { dataErasedMessage } from './kinds/citizen-data-request/data-erased.ts';
import { dataGrantedMessage } from './kinds/citizen-data-request/data-granted.ts';
import { dataRefusedMessage } from './kinds/citizen-data-request/data-refused.ts';
import type { CitizenMessageKind, MessageScope, OfficerMessageKind } from './kinds/message-kind.ts';
import { assignedMessage } from './kinds/officer/assigned.ts';
import { deviceCodeMessage } from './kinds/officer/device-code.ts';
import { extensionAskedMessage } from './kinds/officer/extension-asked.ts';
import { extensionDecidedMessage } from './kinds/officer/extension-decided.ts';
import { handedToColleagueMessage } from './kinds/officer/handed-to-colleague.ts';
import { informedMessage } from './kinds/officer/informed.ts';
import { reminderMessage } from './kinds/officer/reminder.ts';
import { reopenedMessage } from './kinds/officer/reopened.ts';
import { resumedMessage } from './kinds/officer/resumed.ts';
import { reviewAskedMessage } from './kinds/officer/review-asked.ts';
import { reviewRejectedMessage } from './kinds/officer/review-rejected.ts';
import { rungMessage } from './kinds/officer/rung.ts';
import { takenOverMessage } from './kinds/officer/taken-over.ts';
import { wroteMessage } from './kinds/officer/wrote.ts';
import { returnedMessage } from './kinds/operator/returned.ts';
import { reviewRungMessage } from './kinds/operator/review-rung.ts';
import { unheardMessage } from './kinds/operator/unheard.ts';
import { unreachableMessage } from './kinds/operator/unreachable.ts';
import { dataRungMessage } from './kinds/supervisor/data-rung.ts';
import { dataWaitsMessage } from './kinds/supervisor/data-waits.ts';
import { emergencyOverdueMessage } from './kinds/supervisor/emergency-overdue.ts';
import { reviewOverdueMessage } from './kinds/supervisor/review-overdue.ts';

/**
 * Every kind of message about a single ticket. To add a message, declare it in a file below `kinds` and list it here. The
 * schema of stored notifications, the preview, the templates that administrators edit, docs/messages.md and the rules of
 * delivery follow from the declarations.
 */
export const messageKinds = [
  receiptMessage,
  askedMessage,
  remindedMessage,
  extendedMessage,
  answeredMessage,
  supplementedMessage,
  endedMessage,
  handedOverMessage,
  mergedMessage,
  unmergedMessage,
  lostCodeMessage,
  confirmationCodeMessage,
  dataAskedMessage,
  dataDelayedMessage,
  dataGrantedMessage,
  dataRefusedMessage,
  dataErasedMessage,
  contactChangedMessage,
  assignedMessage,
  takenOverMessage,
  handedToColleagueMessage,
  informedMessage,
  rungMessage,
  reminderMessage,
  wroteMessage,
  resumedMessage,
  extensionAskedMessage,
  extensionDecidedMessage,
  reviewAskedMessage,
  reviewRejectedMessage,
  reopenedMessage,
  deviceCodeMessage,
  returnedMessage,
  unreachableMessage,
  unheardMessage,
  dataWaitsMessage,
  dataRungMessage,
  reviewRungMessage,
  reviewOverdueMessage,
  emergencyOverdueMessage,
] as const;

const [firstKind, ...otherKinds] = messageKinds;

/**
 * Subject of a notification: what happened to the ticket. The message text is composed only at delivery, from the ticket's
 * state at that time.
 */
export const NotificationSubject = z.discriminatedUnion('about', [
  firstKind.subject,
  ...otherKinds.map(({ subject }) => subject),
]);
export type NotificationSubject = z.infer<typeof NotificationSubject>;

/** Message kind of any subject. Its functions may only be called with a subject of the same kind. */
export type MessageKind =
  | CitizenMessageKind<NotificationSubject>
  | OfficerMessageKind<NotificationSubject>;

const kindsByAbout: ReadonlyMap<string, MessageKind> = new Map(
  messageKinds.map((kind): [string, MessageKind] => [kind.about, kind]),
);

/** Returns the declaration of the message for a notification subject. */
export function getMessageKind({ about }: { about: string }): MessageKind {
  const kind = kindsByAbout.get(about);
  if (!kind) throw new Error(`No message kind ${about}`);
  return kind;
}

/** Returns which tickets a message is about. */
export function getMessageScope(subject: NotificationSubject): MessageScope {
  const kind = getMessageKind(subject);
  return kind.to === 'officer' ? kind.scope(subject) : { kind: 'ticket' };
}
