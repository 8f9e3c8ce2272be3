import type { ClockName } from '../../sla/sla-row.ts';

/** Facts that message texts can contain, already formatted for reading. */
export type MessageFacts = {
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
  /** Formatted codes and PINs of all tickets in a message that sends lost ticket codes. */
  codes: string;
  /** Additional time that an extension requests, formatted for reading. */
  amount: string;
  /** Number of times that units have returned the ticket to the operators. */
  returns: number | '{returns}';
  /** Name of the unit that the message mentions, if it isn't the lead unit. */
  named: string;
};

/** Full text of an SMS, and a short one for a portal URL so long that the full text would exceed one segment. */
export type SmsText = { full: string; short: string };
export type MailText = { subject: string; lines: string[] };

/** Texts of one message as SMS and as e-mail. */
export type MessageTexts = {
  sms(facts: MessageFacts): SmsText;
  mail(facts: MessageFacts): MailText;
};

/**
 * Way in which a ticket ended without an answer of its own. `over` means that it was merged and ended with the common ticket.
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
