import type * as z from 'zod';
import type { TicketStatus } from '../../ticket/model/lifecycle.ts';
import type { TicketCode } from '../../ticket/model/ticket-code.ts';
import type { AnyMessageTexts, MessageTexts, StaffLabel } from './message-texts.ts';
import type { MessageDeadline, MessageTicket, TicketProgress } from './message-ticket.ts';
import type { RelevantNotification, RelevantOfficerNotification } from './relevance.ts';

type SubjectSchema = z.ZodObject<{ about: z.ZodLiteral<string> }>;

/** The daily SMS budget stops the message when it runs short. The console names such messages by this label. */
type StoppableByBudget = { kind: 'stoppable'; label: StaffLabel };

/**
 * Texts of a message: one, or several variants by their template keys, such as `citizen.ended.closed`. `variantOf` selects
 * the variant of a notification.
 */
type TextChoice<Subject, Texts, Variant extends string> =
  | { texts: Texts }
  | {
      variants: Record<Variant, Texts>;
      variantOf(subject: Subject, ticket: Pick<MessageTicket, 'status'>): NoInfer<Variant>;
    };

type CommonFields<Subject> = {
  /** When the message is sent, as administrators read it. */
  description: StaffLabel;
  /**
   * Unit and time of an action that the text names with its unit. A hand-over may have followed. `unit` defaults to the
   * lead unit.
   */
  actionOf?(ticket: MessageTicket): { unit?: string; at: Date } | undefined;
  /** Deadline that the text mentions. */
  deadline(ticket: MessageTicket, subject: Subject): MessageDeadline;
  /** Returns whether the text says that the deadline was missed. Other texts state a passed deadline by their facts. */
  isAboutMissedDeadline?(subject: Subject): boolean;
  /** Subjects for the preview: one for each variant. The status of the previewed ticket is `in-progress` by default. */
  examples: readonly { subject: Subject; status?: TicketStatus }[];
};

/** Secret in a citizen's message. `lost-codes` are the PINs of the ticket and of `others`, which have the same number. */
export type CitizenSecret =
  | { kind: 'pin' }
  | { kind: 'lost-codes'; others: readonly TicketCode[] }
  | { kind: 'confirmation-code'; hour: number };

export type CitizenMessageRules<Subject> = CommonFields<Subject> & {
  audience: 'citizen';
  /**
   * Returns whether the message is still true at delivery. The message may have waited overnight or for a second channel. In
   * the meantime, the event may have been undone, or the ticket may have moved to another unit.
   */
  isNeeded(ticket: TicketProgress, notification: RelevantNotification<Subject>): boolean;
  /** True if the message to the citizen of a merged ticket is about the common ticket: its status, unit and deadlines. */
  isAboutCommonTicket?: true;
  secret(subject: Subject): CitizenSecret;
  /** False if the reader can't open the ticket, so that the message in a chat has no link to it. */
  linksToTicket: boolean;
  /** True if citizens get the message although they declined messages. */
  isSentAfterOptOut: boolean;
  quietHours: 'wait' | 'send';
  /**
   * Limits for SMS. Results and codes are never stopped by the budget: a result that exceeds a limit is sent the next day, a
   * code is useless by then.
   */
  smsLimits: StoppableByBudget | { kind: 'result' | 'code' | 'no-sms' };
  /**
   * Action if the message doesn't arrive. `next-channel`: the next channel, then the operators' undelivered list.
   * `next-channel-at-once`: the next channel is requested at delivery, because the address is deleted afterwards.
   * `list-if-limited`: the citizen sees that no code arrives; operators see it only if an SMS limit stopped it. `none`: the
   * citizen loses nothing, for example because the ticket's page shows the same.
   */
  onFailure: 'next-channel' | 'next-channel-at-once' | 'list-if-limited' | 'none';
};

/**
 * How an officer's message leads to the ticket: by a personal officer link, by signing in to the console, or by a code for
 * another device of the officer link's owner.
 */
type OfficerAccess =
  | { kind: 'officer-link' | 'console' }
  | { kind: 'device-code'; number: number; person?: string };

/** Tickets that an officer's message is about: the notification's ticket, or all overdue tickets of a role. */
export type MessageScope =
  | { kind: 'ticket' }
  | { kind: 'overdue-tickets'; of: { unit: string; role: string } };

export type OfficerMessageRules<Subject> = CommonFields<Subject> & {
  audience: 'officer' | 'operator' | 'supervisor';
  isNeeded(ticket: MessageTicket, notification: RelevantOfficerNotification<Subject>): boolean;
  access(subject: Subject): OfficerAccess;
  scope(subject: Subject): MessageScope;
  /** False if the text identifies neither the ticket nor its topic, so that units that may not read the ticket may get it. */
  identifiesTicket: boolean;
  /** New work that the message announces. Announced emergencies count towards a flood. */
  announces: 'assignment' | 'possible-emergency' | 'nothing';
  /** Recipients who must act. All others are observers, for whom the channel policy has steps of its own. */
  mustAct: 'all' | 'none' | 'handler-and-head';
  /**
   * `policy`: the recipient's notification policy decides. `policy-without-digest`: likewise, but in an interval bundle
   * instead of a digest, because the recipient must act soon. `digest`: always with the next digest.
   */
  timing: 'policy' | 'policy-without-digest' | 'digest' | 'at-once';
  /** Whether the message is about an emergency. `as-ticket`: if the ticket is one. */
  emergency: 'always' | 'as-ticket' | 'never';
  /** `by-priority`: messages about P3 and P4 tickets wait. */
  quietHours: 'wait' | 'by-priority' | 'send';
  smsLimits: StoppableByBudget | { kind: 'never-stopped' | 'no-sms' };
  /** Daily SMS limit of the officer's telephone. `by-policy`: only for messages to which a notification policy applies. */
  telephoneLimit: 'by-policy' | 'always' | 'never';
  /**
   * Effect of a hand-over on a pending message. `continues`: it is still sent, to the successor if the recipient's unit has
   * ended. `ends`: the hand-over sends messages of its own.
   */
  afterHandOver: 'continues' | 'ends';
  /**
   * Action if the message arrives by no channel. `duty-officer`: the unit's duty officer is notified; if that fails too, the
   * operators. `none`: the recipient requests another one.
   */
  onFailure: 'duty-officer' | 'none';
};

type Declaration<Subject, Rules, Texts, Variant extends string> = Rules &
  TextChoice<Subject, Texts, Variant>;

/** Texts of a message kind by template key, such as `citizen.answered`. */
type Templates<Subject> = {
  templates: Readonly<Record<string, AnyMessageTexts>>;
  templateKeyOf(subject: Subject, ticket: Pick<MessageTicket, 'status'>): string;
};

export type CitizenMessageKind<Subject> = CitizenMessageRules<Subject> &
  Templates<Subject> & { about: string; to: 'citizen' };
export type OfficerMessageKind<Subject> = OfficerMessageRules<Subject> &
  Templates<Subject> & { about: string; to: 'officer' };

const toTemplates = <Subject, Variant extends string>(
  key: string,
  choice: TextChoice<Subject, AnyMessageTexts, Variant>,
): Templates<Subject> =>
  'texts' in choice
    ? { templates: { [key]: choice.texts }, templateKeyOf: () => key }
    : { templates: choice.variants, templateKeyOf: choice.variantOf };

/** Declares a message to citizens. By default, its secret is the ticket's PIN, which only texts that name it contain. */
export function defineCitizenMessage<Schema extends SubjectSchema, Variant extends string>(
  declaration: { subject: Schema } & Declaration<
    z.infer<Schema>,
    Omit<CitizenMessageRules<z.infer<Schema>>, 'audience' | 'secret'> &
      Partial<Pick<CitizenMessageRules<z.infer<Schema>>, 'secret'>>,
    MessageTexts,
    Variant
  >,
): CitizenMessageKind<z.infer<Schema>> & { subject: Schema } {
  const about = declaration.subject.shape.about.value;
  return {
    secret: () => ({ kind: 'pin' }),
    ...declaration,
    ...toTemplates(`citizen.${about}`, declaration),
    ...{ about, to: 'citizen', audience: 'citizen' },
  };
}

/** Declares a message to officers, operators or supervisors. */
export function defineOfficerMessage<Schema extends SubjectSchema, Variant extends string>(
  declaration: { subject: Schema } & Declaration<
    z.infer<Schema>,
    OfficerMessageRules<z.infer<Schema>>,
    MessageTexts<'vi'>,
    Variant
  >,
): OfficerMessageKind<z.infer<Schema>> & { subject: Schema } {
  const about = declaration.subject.shape.about.value;
  return {
    ...declaration,
    ...toTemplates(`officer.${about}`, declaration),
    ...{ about, to: 'officer' },
  };
}
