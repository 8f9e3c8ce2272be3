import type { Directory } from '../directory/directory.ts';
import { computeHmacHex } from '../ticket/fingerprint.ts';
import type { Hmac } from '../ticket/hmac.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { getTicketPolicy, type TicketPolicy } from '../ticket/ticket-policy.ts';
import { dateOfDay, dayNumber, midnightMs } from '../time/local-date.ts';
import { isEmergencyMessage, isForDigest, notificationPolicyOf } from './dispatch.ts';
import { isGuaranteedMessage } from './guaranteed.ts';
import { isAboutComplaintReview, isAboutDataRequest } from './is-needed.ts';
import { maxMicroUsdFor, microUsdOfSms, microUsdPerDay } from './message-budget.ts';
import type { Notification } from './notification.ts';
import { selectNotificationPolicy } from './notification-policy.ts';

/**
 * Price of a message (`cost`), price of one SMS segment (`part`) and the day's budget (`perDay`), in millionths of a US
 * dollar.
 */
type Cost = { cost: number; part: number; perDay: number };

/**
 * Limit for SMS in a time window: `most` messages or, with `money`, `most` millionths of a US dollar. The counter may be
 * deleted at `chatSessionExpiresAt`.
 */
export type SmsLimit = {
  of: 'ticket' | 'number' | 'telephone' | 'everybody' | 'emergencies';
  bucket: string;
  window: string;
  most: number;
  forgetAt: Date;
  /** Present if the limit counts money instead of messages. */
  money?: Cost;
};

/** Returns by how much one message raises the limit's counter: its price, or 1 if the limit counts messages. */
export function countedAmount({ money }: SmsLimit): number {
  return money?.cost ?? 1;
}

/** Counter of the money spent on SMS in a day, without emergencies. */
export const smsMoneyBucket = 'sms-money';

export type SmsCounter = {
  /** Adds the message to all counters atomically. If one limit is exhausted, changes none and returns its name. */
  take(allowances: SmsLimit[]): Promise<SmsLimit['of'] | undefined>;
  giveBack(allowances: SmsLimit[]): Promise<void>;
};

/** Days for which the SMS counter of a ticket is stored; longer than a ticket can be reopened. */
const ticketsLiveDays = 400;

/**
 * Returns the day's limit for a message. Emergencies have message limits of their own, one for officers and one for citizens,
 * and don't use the money budget, so neither emergencies nor ordinary tickets can exhaust the other's limit.
 */
const allowanceOfDay = (
  { to, subject }: Notification,
  ticket: Ticket,
  parts: number,
  { budget, emergencies }: Pick<TicketPolicy, 'budget' | 'emergencies'>,
): Pick<SmsLimit, 'of' | 'bucket' | 'most' | 'money'> =>
  isEmergencyMessage(subject, ticket) && !isAboutDataRequest(subject)
    ? { of: 'emergencies', bucket: `sms-urgent-${to.kind}`, most: emergencies.smsPerDay }
    : {
        of: 'everybody',
        bucket: smsMoneyBucket,
        most: maxMicroUsdFor(subject, budget),
        money: {
          cost: microUsdOfSms(parts, budget),
          part: microUsdOfSms(1, budget),
          perDay: microUsdPerDay(budget),
        },
      };

type AllowanceInput = {
  directory: Directory;
  keyed: Hmac;
  now: Date;
  /** Number of segments of the SMS; the provider charges for each. */
  parts: number;
};

/**
 * Returns all limits that an SMS to the number counts against. Citizens' numbers are limited because somebody may enter
 * another person's number to annoy them; officers' numbers, so that officers still read their messages. Emergencies don't
 * count for an officer's number.
 */
export function smsLimitsOf(
  alert: Notification,
  ticket: Ticket,
  phone: string,
  { directory, keyed, now, parts }: AllowanceInput,
): SmsLimit[] {
  // no limit: an officer waits for the code in front of a page
  if (alert.subject.about === 'device-code') return [];
  const life = getTicketPolicy(directory, now);
  const { sms, lostCode } = life;
  const today = dayNumber(now);
  const day = { window: dateOfDay(today), forgetAt: new Date(midnightMs(today + 1)) };
  const everybody = { ...day, ...allowanceOfDay(alert, ticket, parts, life) };
  const number = computeHmacHex('number', phone, keyed);
  if (alert.to.kind === 'officer') {
    const policy = notificationPolicyOf(alert, ticket, { directory, now });
    const telephone = { ...day, of: 'telephone', bucket: `sms-officer#${number}` } as const;
    const isOfDesk = isAboutDataRequest(alert.subject) || isAboutComplaintReview(alert.subject);
    if (isOfDesk && ticket.priority !== 'P1') {
      const { smsPerDay } = selectNotificationPolicy(alert.to, life.notifications, ticket.unit);
      return [{ ...telephone, most: smsPerDay }, everybody];
    }
    if (!policy) return [everybody];
    // messages between digests leave enough of the limit for the day's digests
    const { smsPerDay, digestTimes } = policy;
    const most = isForDigest(alert, ticket, policy) ? smsPerDay : smsPerDay - digestTimes.length;
    return [{ ...telephone, most }, everybody];
  }
  const ofTicket = (kind: string, most: number): SmsLimit => ({
    of: 'ticket',
    bucket: `${kind}#${ticket.code}`,
    window: 'all',
    most,
    forgetAt: new Date(midnightMs(today + ticketsLiveDays)),
  });
  const isDue = isGuaranteedMessage(alert.subject);
  const ofNumber = isDue ? 'sms-number-due' : 'sms-number';
  return [
    ...(isDue ? [] : [ofTicket('sms-ticket', sms.perTicket)]),
    // anybody who knows the phone number can request this message
    ...(alert.subject.about === 'lost-code' ? [ofTicket('sms-lost', lostCode.perTicket)] : []),
    { ...day, of: 'number', bucket: `${ofNumber}#${number}`, most: sms.perNumberAndDay },
    everybody,
  ];
}

/**
 * Sends a message if all limits allow it. Gives the count back if the provider doesn't accept the message, so an outage with
 * retries uses up no limit; only a crash between counting and sending counts one SMS too many.
 */
export async function sendWithinLimits<Outcome extends { kind: string }>(
  allowances: SmsLimit[],
  budget: SmsCounter,
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
