import { getMidnightMs, toDayNumber } from '../../../time/local-date.ts';
import { getMessageKind } from '../../message-kinds.ts';
import type { Notification } from '../../notification.ts';

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
  const isResult = to.kind === 'citizen' && getMessageKind(subject).smsLimits.kind === 'result';
  return isResult && !hasNextChannel
    ? {
        heldUntil: new Date(getMidnightMs(toDayNumber(now) + 1)),
        because: { overBudget: formatOverBudgetReason(usedUp) },
        usedUp,
      }
    : ({ status: 'failed', provider: formatOverBudgetReason(usedUp), usedUp } as const);
}
