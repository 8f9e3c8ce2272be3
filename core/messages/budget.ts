import type { Directory } from '../directory/directory.ts';
import { fingerprint } from '../ticket/fingerprint.ts';
import type { Keyed } from '../ticket/keyed.ts';
import { type Life, lifeOn } from '../ticket/life.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { dateOfDay, dayNumber, midnightMs } from '../time/local-date.ts';
import type { Alert } from './alert.ts';
import { isForDigest, isOfEmergency, policyOf } from './dispatch.ts';
import { isGuaranteed } from './guaranteed.ts';
import { isOfRequest, isOfReview } from './is-needed.ts';
import { maxMicroUsd, microUsdOfSms, microUsdPerDay } from './message-budget.ts';
import { policyFor } from './notification-policy.ts';

/** What a message costs, one part of it, and what a day may cost: in millionths of a dollar. */
type Cost = { cost: number; part: number; perDay: number };

/** So many SMS of a kind in a time, or so much money for them, and when the count may be forgotten. */
export type Allowance = {
  of: 'ticket' | 'number' | 'telephone' | 'everybody' | 'emergencies';
  bucket: string;
  window: string;
  most: number;
  forgetAt: Date;
  /** The allowance counts money, not messages. */
  money?: Cost;
};

/** By how much a message raises the allowance's count. */
export const amountOf = ({ money }: Allowance): number => money?.cost ?? 1;

/** The bucket of a day's money for SMS, emergencies apart. */
export const moneyBucket = 'sms-money';

export type SmsBudget = {
  /** Counts one more in each allowance; or in none, when one is used up, and answers which. */
  take(allowances: Allowance[]): Promise<Allowance['of'] | undefined>;
  giveBack(allowances: Allowance[]): Promise<void>;
};

/** Longer than a ticket can be reopened. */
const ticketsLiveDays = 400;

/**
 * What the message counts against on a day. Messages about emergencies have numbers of their own, one for officers and one for
 * citizens, and cost nothing of the money: neither emergencies nor ordinary tickets can use up what the others need.
 */
const allowanceOfDay = (
  { to, subject }: Alert,
  ticket: Ticket,
  parts: number,
  { budget, emergencies }: Pick<Life, 'budget' | 'emergencies'>,
): Pick<Allowance, 'of' | 'bucket' | 'most' | 'money'> =>
  isOfEmergency(subject, ticket) && !isOfRequest(subject)
    ? { of: 'emergencies', bucket: `sms-urgent-${to.kind}`, most: emergencies.smsPerDay }
    : {
        of: 'everybody',
        bucket: moneyBucket,
        most: maxMicroUsd(subject, budget),
        money: {
          cost: microUsdOfSms(parts, budget),
          part: microUsdOfSms(1, budget),
          perDay: microUsdPerDay(budget),
        },
      };

type AllowanceInput = {
  directory: Directory;
  keyed: Keyed;
  now: Date;
  /** Of the SMS, which are charged each. */
  parts: number;
};

/**
 * What an SMS to that number uses up. A citizen's number may be a stranger's, whom somebody wants to annoy; an
 * officer's gets so many a day that they are read, and emergencies besides.
 */
export const allowancesOf = (
  alert: Alert,
  ticket: Ticket,
  phone: string,
  { directory, keyed, now, parts }: AllowanceInput,
): Allowance[] => {
  // an officer waits before the page that asks for it
  if (alert.subject.about === 'device-code') return [];
  const life = lifeOn(directory, now);
  const { sms, lostCode } = life;
  const today = dayNumber(now);
  const day = { window: dateOfDay(today), forgetAt: new Date(midnightMs(today + 1)) };
  const everybody = { ...day, ...allowanceOfDay(alert, ticket, parts, life) };
  const number = fingerprint('number', phone, keyed);
  if (alert.to.kind === 'officer') {
    const policy = policyOf(alert, ticket, { directory, now });
    const telephone = { ...day, of: 'telephone', bucket: `sms-officer#${number}` } as const;
    const isOfDesk = isOfRequest(alert.subject) || isOfReview(alert.subject);
    if (isOfDesk && ticket.priority !== 'P1') {
      const { smsPerDay } = policyFor(alert.to, life.notifications, ticket.unit);
      return [{ ...telephone, most: smsPerDay }, everybody];
    }
    if (!policy) return [everybody];
    // what goes out between digests leaves room for the day's digests
    const { smsPerDay, digestTimes } = policy;
    const most = isForDigest(alert, ticket, policy) ? smsPerDay : smsPerDay - digestTimes.length;
    return [{ ...telephone, most }, everybody];
  }
  const ofTicket = (kind: string, most: number): Allowance => ({
    of: 'ticket',
    bucket: `${kind}#${ticket.code}`,
    window: 'all',
    most,
    forgetAt: new Date(midnightMs(today + ticketsLiveDays)),
  });
  const isDue = isGuaranteed(alert.subject);
  const ofNumber = isDue ? 'sms-number-due' : 'sms-number';
  return [
    ...(isDue ? [] : [ofTicket('sms-ticket', sms.perTicket)]),
    // anybody may ask for it who knows the number
    ...(alert.subject.about === 'lost-code' ? [ofTicket('sms-lost', lostCode.perTicket)] : []),
    { ...day, of: 'number', bucket: `${ofNumber}#${number}`, most: sms.perNumberAndDay },
    everybody,
  ];
};

/**
 * Sends what the budget allows. It counts SMS, not alerts: what was not taken by the provider is given back, so that an
 * outage uses nothing up however often the delivery is tried again; only a process that dies in between counts one too many.
 */
export const withinBudget = async <Outcome extends { kind: string }>(
  allowances: Allowance[],
  budget: SmsBudget,
  send: () => Promise<Outcome>,
): Promise<Outcome | { kind: 'over-budget'; of: Allowance['of'] }> => {
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
};
