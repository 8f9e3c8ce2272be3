import { dayNumber, getMidnightMs } from '../time/local-date.ts';
import type { Notification } from './notification.ts';

const codes: ReadonlySet<Notification['subject']['about']> = new Set([
  'lost-code',
  'confirmation-code',
]);

const results: ReadonlySet<Notification['subject']['about']> = new Set([
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
  return codes.has(about);
}

/**
 * Returns whether the citizen must get the message: a code, or the result of a report or data subject request. These
 * messages have their own limit per phone number and don't count against the SMS limit of the ticket.
 */
export function isGuaranteedMessage(subject: Pick<Notification['subject'], 'about'>): boolean {
  return isCodeMessage(subject) || results.has(subject.about);
}

const aboutTheirData: ReadonlySet<Notification['subject']['about']> = new Set([
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
export function isRequestedMessage(subject: Notification['subject']): boolean {
  return isCodeMessage(subject) || aboutTheirData.has(subject.about);
}

const overBudgetReason = 'over-budget';

/** Returns the reason stored with a notification that an SMS limit stopped, such as `over-budget-ticket`. */
const overBudget = (usedUp: string): string => `${overBudgetReason}-${usedUp}`;

/** Returns whether the notification failed because an SMS limit (number or cost of messages) was exhausted. */
export function isOverBudget({ status, provider }: Notification): boolean {
  return status === 'failed' && provider?.startsWith(overBudgetReason) === true;
}

/**
 * Decides what happens to an SMS that exceeds a limit. A result that the citizen can get by no other channel is held until
 * midnight. All other messages fail: the next channel is used, or the operators find the message in the undelivered list.
 */
export function decideOverBudget<Of extends string>(
  usedUp: Of,
  { to, subject }: Notification,
  hasNextChannel: boolean,
  now: Date,
) {
  const isResult = to.kind === 'citizen' && isGuaranteedMessage(subject) && !isCodeMessage(subject);
  return isResult && !hasNextChannel
    ? {
        heldUntil: new Date(getMidnightMs(dayNumber(now) + 1)),
        because: { overBudget: overBudget(usedUp) },
        usedUp,
      }
    : ({ status: 'failed', provider: overBudget(usedUp), usedUp } as const);
}
