import type { Directory } from '../../../directory/model/directory.ts';
import type { Ticket } from '../../../ticket/model/ticket.ts';
import { getTicketPolicy, type TicketPolicy } from '../../../ticket/model/ticket-policy.ts';
import type { Hmac } from '../../../ticket/ports/hmac.ts';
import { computeHmacHex } from '../../../ticket/read/compute-hmac.ts';
import { getMidnightMs, toDateOfDayNumber, toDayNumber } from '../../../time/local-date.ts';
import {
  findNotificationPolicy,
  isEmergencyMessage,
  shouldSendInDigest,
} from '../../deliver/dispatch.ts';
import { getMessageKind } from '../../message-kinds.ts';
import type { Notification } from '../../notification.ts';
import {
  computeMaxSpendingMicroUsd,
  computeSmsMicroUsd,
  getDailyBudgetMicroUsd,
} from '../../schedule/message-budget.ts';
import { selectNotificationPolicy } from '../../schedule/notification-policy.ts';

/**
 * Price of a whole SMS (`cost`) and of one SMS segment (`part`), and the daily SMS budget (`perDay`). All in millionths of a
 * US dollar.
 */
type SmsCost = { cost: number; part: number; perDay: number };

/**
 * Limit for SMS in a time window: at most `maxAmount` messages or, if `money` is set, `maxAmount` millionths of a US dollar.
 * The limit's counter may be deleted at `forgetAt`.
 */
export type SmsLimit = {
  of: 'ticket' | 'number' | 'telephone' | 'everybody' | 'emergencies';
  bucket: string;
  window: string;
  maxAmount: number;
  forgetAt: Date;
  /** Set if this SMS limit counts the cost of messages instead of their number. */
  money?: SmsCost;
};

/**
 * Returns by how much one message raises the counter of an SMS limit: by its price if the limit counts money, otherwise by
 * 1.
 */
export function getSmsCounterIncrement({ money }: SmsLimit): number {
  return money?.cost ?? 1;
}

/** Name of the counter for the cost of all SMS of a day, except SMS about emergencies. */
export const smsSpendingCounterName = 'sms-money';

export type SmsLimitCounter = {
  /**
   * Adds an SMS to the counters of all given limits in one atomic step. If a limit is exhausted, changes no counter and
   * returns that limit's name.
   */
  take(allowances: SmsLimit[]): Promise<SmsLimit['of'] | undefined>;
  giveBack(allowances: SmsLimit[]): Promise<void>;
};

/**
 * Days for which the SMS counter of a ticket is stored. This is longer than the period in which a ticket can be reopened.
 */
const ticketCounterRetentionDays = 400;

/**
 * Returns the daily SMS limit that a message counts against. Emergencies have limits of their own, one for officers and one
 * for citizens, so that ordinary messages cannot use up theirs, and vice versa.
 */
const getDailySmsLimit = (
  { to, subject }: Notification,
  ticket: Ticket,
  parts: number,
  { budget, emergencies }: Pick<TicketPolicy, 'budget' | 'emergencies'>,
): Pick<SmsLimit, 'of' | 'bucket' | 'maxAmount' | 'money'> =>
  isEmergencyMessage(subject, ticket)
    ? { of: 'emergencies', bucket: `sms-urgent-${to.kind}`, maxAmount: emergencies.smsPerDay }
    : {
        of: 'everybody',
        bucket: smsSpendingCounterName,
        maxAmount: computeMaxSpendingMicroUsd(subject, budget),
        money: {
          cost: computeSmsMicroUsd(parts, budget),
          part: computeSmsMicroUsd(1, budget),
          perDay: getDailyBudgetMicroUsd(budget),
        },
      };

type ListSmsLimitsInput = {
  directory: Directory;
  hmac: Hmac;
  now: Date;
  /** Number of segments of the SMS, each of which the provider charges for. */
  parts: number;
};

/**
 * Returns all limits that an SMS to a phone number counts against. A citizen's number is limited because a sender may enter
 * somebody else's number, an officer's because nobody reads too many messages. Emergencies don't count against an officer's
 * number.
 */
export function listSmsLimits(
  alert: Notification,
  ticket: Ticket,
  phone: string,
  { directory, hmac, now, parts }: ListSmsLimitsInput,
): SmsLimit[] {
  const kind = getMessageKind(alert.subject);
  const telephoneLimit = kind.to === 'officer' ? kind.telephoneLimit : 'by-policy';
  if (telephoneLimit === 'never') return [];
  const ticketPolicy = getTicketPolicy(directory, now);
  const { sms, lostCode } = ticketPolicy;
  const today = toDayNumber(now);
  const day = { window: toDateOfDayNumber(today), forgetAt: new Date(getMidnightMs(today + 1)) };
  const everybody = { ...day, ...getDailySmsLimit(alert, ticket, parts, ticketPolicy) };
  const number = computeHmacHex('number', phone, hmac);
  if (alert.to.kind === 'officer') {
    const policy = findNotificationPolicy(alert, ticket, { directory, now });
    const telephone = { ...day, of: 'telephone', bucket: `sms-officer#${number}` } as const;
    if (telephoneLimit === 'always' && ticket.priority !== 'P1') {
      const { smsPerDay } = selectNotificationPolicy(
        alert.to,
        ticketPolicy.notifications,
        ticket.unit,
      );
      return [{ ...telephone, maxAmount: smsPerDay }, everybody];
    }
    if (!policy) return [everybody];
    // messages between digests leave enough of the limit for the day's digests
    const { smsPerDay, digestTimes } = policy;
    const maxAmount = shouldSendInDigest(alert, ticket, policy)
      ? smsPerDay
      : smsPerDay - digestTimes.length;
    return [{ ...telephone, maxAmount }, everybody];
  }
  const ofTicket = (kind: string, maxAmount: number): SmsLimit => ({
    of: 'ticket',
    bucket: `${kind}#${ticket.code}`,
    window: 'all',
    maxAmount,
    forgetAt: new Date(getMidnightMs(today + ticketCounterRetentionDays)),
  });
  const isDue = kind.smsLimits.kind === 'result' || kind.smsLimits.kind === 'code';
  const hasLostCodes = kind.to === 'citizen' && kind.secret(alert.subject).kind === 'lost-codes';
  const ofNumber = isDue ? 'sms-number-due' : 'sms-number';
  return [
    ...(isDue ? [] : [ofTicket('sms-ticket', sms.perTicket)]),
    // anybody who knows the phone number can request this message
    ...(hasLostCodes ? [ofTicket('sms-lost', lostCode.perTicket)] : []),
    { ...day, of: 'number', bucket: `${ofNumber}#${number}`, maxAmount: sms.perNumberAndDay },
    everybody,
  ];
}

/**
 * Sends an SMS if all SMS limits allow it. If the provider does not accept the message, the counters are decreased again, so
 * that an outage uses up no limit. A crash between counting and sending leaves one SMS too many counted.
 */
export async function sendWithinSmsLimits<Outcome extends { kind: string }>(
  allowances: SmsLimit[],
  budget: SmsLimitCounter,
  send: () => Promise<Outcome>,
): Promise<Outcome | { kind: 'over-budget'; of: SmsLimit['of'] }> {
  const of = await budget.take(allowances);
  if (of) return { kind: 'over-budget', of };
  let isSent = false;
  try {
    const outcome = await send();
    isSent = outcome.kind === 'accepted';
    return outcome;
  } finally {
    if (!isSent) await budget.giveBack(allowances);
  }
}
