import { dayNumber, midnightMs } from '../time/local-date.ts';
import type { Alert } from './alert.ts';

const codes: ReadonlySet<Alert['subject']['about']> = new Set(['lost-code', 'confirmation-code']);

const results: ReadonlySet<Alert['subject']['about']> = new Set([
  'answered',
  'ended',
  'data-granted',
  'data-refused',
  'data-erased',
  'contact-changed',
]);

/** A code that its requester waits for: it goes to one number only, and is of no use the next day. */
export const isCode = ({ about }: Pick<Alert['subject'], 'about'>): boolean => codes.has(about);

/**
 * Whether the citizen must get the message: a code or the result of what they sent or requested. Such messages have an SMS
 * budget of their own, which reminders and receipts can't use up, and none of the ticket's lifetime.
 */
export const isGuaranteed = (subject: Pick<Alert['subject'], 'about'>): boolean =>
  isCode(subject) || results.has(subject.about);

const aboutTheirData: ReadonlySet<Alert['subject']['about']> = new Set([
  'data-asked',
  'data-delayed',
  'data-granted',
  'data-refused',
  'data-erased',
  'contact-changed',
]);

/** Whether the citizen requested it themselves: a code, or an answer about their own data, which the law owes them. */
export const isOnRequest = (subject: Alert['subject']): boolean =>
  isCode(subject) || aboutTheirData.has(subject.about);

const overBudgetReason = 'over-budget';

/** The reason of an alert that an allowance of SMS stopped, as `provider` has it. */
const overBudget = (usedUp: string): string => `${overBudgetReason}-${usedUp}`;

/** Whether the alert failed because an allowance of SMS was used up. */
export const isOverBudget = ({ status, provider }: Alert): boolean =>
  status === 'failed' && provider?.startsWith(overBudgetReason) === true;

/**
 * What becomes of an SMS whose allowance is used up. A result for a citizen without another channel is held until the next
 * day; any other message fails, and goes by the next channel or is listed as undelivered.
 */
export const afterBudget = <Of extends string>(
  usedUp: Of,
  { to, subject }: Alert,
  hasNextChannel: boolean,
  now: Date,
) => {
  const isResult = to.kind === 'citizen' && isGuaranteed(subject) && !isCode(subject);
  return isResult && !hasNextChannel
    ? {
        heldUntil: new Date(midnightMs(dayNumber(now) + 1)),
        because: { overBudget: overBudget(usedUp) },
        usedUp,
      }
    : ({ status: 'failed', provider: overBudget(usedUp), usedUp } as const);
};
