import type { ClockName } from '../../sla/time-limit.ts';

/** Facts that message texts can contain, such as code and deadline, formatted as text. */
export type MessageValues = {
  code: string;
  pin: string;
  due: string;
  unit: string;
  matter: string;
  place: string;
  follow: string;
  link: string;
  /** URL of the staff console. */
  desk: string;
  percent: number | '{percent}';
  oneTime: string;
  /** List of ticket codes and PINs, as text; only in the message to a citizen who has lost ticket codes. */
  codes: string;
  /** Additional time that an extension requests, as text. */
  amount: string;
  /** Number of times that units have returned the ticket to the operators. */
  returns: number | '{returns}';
  /** Name of a second unit in the message, for instance the unit that was proposed when the ticket was returned. */
  named: string;
};

/** Text of an SMS. `short` is used if `full` exceeds one segment because the stage's portal URL is long. */
export type SmsText = { full: string; short: string };
export type MailText = { subject: string; lines: string[] };

/** Texts of one message as SMS and as e-mail. */
export type MessageTexts = {
  sms(facts: MessageValues): SmsText;
  mail(facts: MessageValues): MailText;
};

/**
 * Way in which a ticket ended without an answer of its own. `over`: the ticket was merged, and the common ticket has ended.
 */
export type TicketEnding = 'closed' | 'refused' | 'referred' | 'over';

/** Kinds of messages to citizens about their data subject requests. */
export type DataRequestMessageKind =
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
  | DataRequestMessageKind,
  MessageTexts
> & { ended: Record<TicketEnding, MessageTexts> };

export type EscalationTexts = Record<ClockName, Record<'reminder' | 'late', MessageTexts>>;
