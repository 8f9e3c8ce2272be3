import type { Lang, MessageLang } from '../../../i18n/languages.ts';

/** Unit that has ended, and the first day of its successor. */
type FormerUnitValues = { by: string; since: string };

/** Facts that message texts can contain, such as code and deadline, formatted as text. */
export type MessageValues = {
  /** Name of the hotline at the beginning of SMS and subject lines, such as "1022 Trà Vinh". In SMS, it has no diacritics. */
  hotline: string;
  /** Full name of the hotline. */
  hotlineName: string;
  code: string;
  pin: string;
  /**
   * Deadline, with a note if it has passed. If `isPaused`, states instead that the time is paused, worded to follow the word
   * "deadline".
   */
  due: string;
  /** Deadline as it follows a verb, such as "by 09:00 03/12". If it has passed or is paused, the text says so instead. */
  before: string;
  /** Deadline without the remark that it has passed, for texts that say so in other words. */
  dueTime: string;
  /**
   * True if the deadline passed before the message was composed. Always false in texts about a missed deadline, which say so
   * themselves.
   */
  isPassed: boolean;
  /** True if the deadline passed before the ticket was assigned to its present unit. */
  isFromBefore: boolean;
  /** True if the message's deadline is paused because the ticket waits for the citizen. */
  isPaused: boolean;
  /** Day that the message is about, for instance the first day of a successor unit: "01/7/2025". */
  day: string;
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
  /** False if the ticket was reopened as often as its policy allows, so that the message must not offer to reopen it. */
  offersReopen: boolean;
  /** Unit that missed the deadline before it ended, and the first day of its successor, which has the ticket now. */
  missed?: FormerUnitValues | undefined;
  /** Unit that did what the message reports, for instance requested an extension, if a successor has the ticket now. */
  formerActor?: FormerUnitValues | undefined;
  /** Unit that did what the message reports: the present unit, the operators or `formerActor`. */
  actor: string;
  /** Deadline for acknowledging the ticket. Undefined if the unit or its predecessor has acknowledged it. */
  acknowledge?: { due: string; isMissed: boolean; isPassed: boolean } | undefined;
  /** Time until the deadline for the answer, as text. */
  timeLeft?: string | undefined;
  /** Name of a second unit in the message, for instance the unit that was proposed when the ticket was returned. */
  named: string;
};

/** Text of an SMS. `short` is used if `full` exceeds one segment because the stage's portal URL is long. */
export type SmsText = { full: string; short: string };
export type MailText = { subject: string; lines: string[] };

export type SmsTextOf = (facts: MessageValues) => SmsText;
export type MailTextOf = (facts: MessageValues) => MailText;
export type ChatTextOf = (facts: MessageValues) => string;

/** Texts for chats, which have no length limit. Readers of another language get the texts in the language of their SMS. */
export type ChatTexts<T> = Record<MessageLang, T> & Partial<Record<Lang, T>>;

/**
 * Texts of one message by channel and language. A message is sent only by the channels for which it has a text. The SMS text
 * serves also for Zalo templates.
 */
export type MessageTexts<TextLang extends MessageLang = MessageLang> = {
  sms?: Record<TextLang, SmsTextOf>;
  mail?: Record<TextLang, MailTextOf>;
  /** Text on Zalo and Messenger. `in-conversation`: the conversation itself has given the information. */
  chat?: ChatTexts<ChatTextOf> | 'in-conversation';
};

/** Texts of any message. Messages to officers have only Vietnamese texts. */
export type AnyMessageTexts = {
  [Channel in 'sms' | 'mail']?: Pick<NonNullable<MessageTexts[Channel]>, 'vi'> &
    Partial<NonNullable<MessageTexts[Channel]>>;
} & Pick<MessageTexts, 'chat'>;

/** Label of a message kind for staff. */
export type StaffLabel = Record<MessageLang, string>;
