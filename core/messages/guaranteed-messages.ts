import { getMidnightMs, toDayNumber } from '../time/local-date.ts';
import type { Notification } from './notification.ts';

const codeSubjects: ReadonlySet<Notification['subject']['about']> = new Set([
  'lost-code',
  'confirmation-code',
]);

const resultSubjects: ReadonlySet<Notification['subject']['about']> = new Set([
  'answered',
  'ended',
  'data-granted',
  'data-refused',
  'data-erased',
  'contact-changed',
]);

/**
 * Returns whether the message contains a one-time code or lost ticket codes that the recipient is waiting for. Such a
 * message goes to one phone number only and is useless the next day.
 */
export function isCodeMessage({ about }: Pick<Notification['subject'], 'about'>): boolean {
  return codeSubjects.has(about);
}

/**
 * Returns whether the citizen must get the message: a code, or the result of a report or data subject request. These
 * messages have their own limit per phone number and don't count against the SMS limit of the ticket.
 */
export function isGuaranteedMessage(subject: Pick<Notification['subject'], 'about'>): boolean {
  return isCodeMessage(subject) || resultSubjects.has(subject.about);
}

const dataRequestSubjects: ReadonlySet<Notification['subject']['about']> = new Set([
  'data-asked',
  'data-delayed',
  'data-granted',
  'data-refused',
  'data-erased',
  'contact-changed',
]);

/**
 * Returns whether the message contains a code that the citizen requested, or informs about a data subject request, as the
 * law requires.
 */
export function isCitizenRequestedMessage(subject: Notification['subject']): boolean {
  return isCodeMessage(subject) || dataRequestSubjects.has(subject.about);
}

const overBudgetReason = 'over-budget';

/** Returns the reason stored with a notification that an SMS limit stopped, such as `over-budget-ticket`. */
const formatOverBudgetReason = (usedUp: string): string => `${overBudgetReason}-${usedUp}`;

/** Returns whether the notification failed because an SMS limit (number or cost of messages) was exhausted. */
export function isStoppedBySmsLimit({ status, provider }: Notification): boolean {
  return status === 'failed' && provider?.startsWith(overBudgetReason) === true;
}

/**
 * Decides what happens to an SMS that exceeds a limit. A result that the citizen can get by no other channel is held until
 * midnight. All other messages fail: the next channel is used, or the operators find the message in the undelivered list.
 */
export function decideSmsOverLimit<Of extends string>(
  usedUp: Of,
  { to, subject }: Notification,
  hasNextChannel: boolean,
  now: Date,
) {
  const isResult = to.kind === 'citizen' && isGuaranteedMessage(subject) && !isCodeMessage(subject);
  return isResult && !hasNextChannel
    ? {
        heldUntil: new Date(getMidnightMs(toDayNumber(now) + 1)),
        because: { overBudget: formatOverBudgetReason(usedUp) },
        usedUp,
      }
    : ({ status: 'failed', provider: formatOverBudgetReason(usedUp), usedUp } as const);
}
