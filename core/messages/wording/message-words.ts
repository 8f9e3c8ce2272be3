import type { ClockName } from '../../sla/sla-row.ts';

/** Facts that a message is made of, already in words. */
export type Facts = {
  code: string;
  pin: string;
  due: string;
  unit: string;
  matter: string;
  place: string;
  follow: string;
  link: string;
  /** Where staff sign in. */
  desk: string;
  percent: number | '{percent}';
  oneTime: string;
  /** The code and PIN of each ticket that a number has lost. */
  codes: string;
  /** How much more time is asked for. */
  amount: string;
  /** How many units have said by now that it isn't theirs. */
  returns: number | '{returns}';
  /** The unit that the message is about, where that isn't the one in charge. */
  named: string;
};

/** An SMS in its full words, and in fewer for an address that would make it two parts. */
export type Sms = { full: string; short: string };
export type Mail = { subject: string; lines: string[] };

/** One message, for either channel. */
export type Words = { sms(facts: Facts): Sms; mail(facts: Facts): Mail };

/** How a ticket ended without an answer of its own; `over`: with the one that took it in. */
export type Ending = 'closed' | 'refused' | 'referred' | 'over';

/** What somebody hears of what they asked about their own data. */
export type DataNews =
  | ('data-asked' | 'data-delayed' | 'data-granted')
  | ('data-refused' | 'data-erased' | 'contact-changed');

export type CitizenMessages = Record<
  | 'receipt'
  | 'answered'
  | 'asked'
  | 'reminded'
  | 'extended'
  | 'merged'
  | 'unmerged'
  | 'lost-code'
  | 'confirmation-code'
  | DataNews,
  Words
> & { ended: Record<Ending, Words> };

export type RungMessages = Record<ClockName, Record<'reminder' | 'late', Words>>;
