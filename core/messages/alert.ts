import * as z from 'zod';
import { ClockName } from '../sla/sla-row.ts';
import { Sub } from '../staff/member.ts';
import { TicketCode } from '../ticket/code.ts';
import { Sealed } from '../ticket/sealed.ts';
import { Instant } from '../time/instant.ts';
import { Lang } from './lang.ts';

/** An officer has both. */
export const OfficerChannel = z.enum(['sms', 'email']);
/** Where somebody wrote to us: messages to them there cost nothing, and reach those who left no number. */
export const PlatformChannel = z.enum(['zalo', 'messenger']);
export type PlatformChannel = z.infer<typeof PlatformChannel>;

/** `zns` is Zalo's notification service: an approved template to a telephone number, also of people who never wrote to us. */
export const AlertChannel = z.enum([...PlatformChannel.options, 'zns', ...OfficerChannel.options]);
export type AlertChannel = z.infer<typeof AlertChannel>;

const Recipient = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('citizen') }),
  z.object({ kind: z.literal('officer'), unit: z.string(), role: z.string() }),
]);

/** What a message is about; its words are composed at delivery. */
const Subject = z.discriminatedUnion('about', [
  // to the citizen
  z.object({ about: z.literal('receipt') }),
  z.object({ about: z.literal('answered') }),
  z.object({ about: z.literal('asked') }),
  /** They were asked and did not write in time. */
  z.object({ about: z.literal('reminded') }),
  z.object({ about: z.literal('extended') }),
  /** Ended without an answer: closed, refused or referred, as the ticket's status says. */
  z.object({ about: z.literal('ended') }),
  z.object({ about: z.literal('merged') }),
  /** The merge was undone: it is handled by itself again, with a new deadline. */
  z.object({ about: z.literal('unmerged') }),
  /** Somebody who knows the number asked for the codes that it has lost: this ticket's and those of the others. */
  z.object({ about: z.literal('lost-code'), others: z.array(TicketCode) }),
  /** A code for the citizen whose ticket has had too many wrong PINs; `hour` counts from 1970. */
  z.object({ about: z.literal('confirmation-code'), hour: z.number().int().positive() }),
  /** What they asked about their own data was taken down. */
  z.object({ about: z.literal('data-asked') }),
  z.object({ about: z.literal('data-delayed') }),
  z.object({ about: z.literal('data-granted') }),
  z.object({ about: z.literal('data-refused') }),
  /** The last there is of the ticket: nothing of them is left. */
  z.object({ about: z.literal('data-erased') }),
  /** To the number or address that was a ticket's until another took its place. */
  z.object({ about: z.literal('contact-changed') }),
  // to officers
  z.object({ about: z.literal('assigned') }),
  /** A co-unit reads along. */
  z.object({ about: z.literal('informed') }),
  z.object({
    about: z.literal('rung'),
    clock: ClockName,
    percent: z.number(),
  }),
  /** To a post, each working morning: of the overdue tickets on which it has to act, of which the alert's is one. */
  z.object({
    about: z.literal('reminder'),
    /** Whose reminder it is, where somebody else gets the message in their place. */
    post: z.object({ unit: z.string(), role: z.string() }),
  }),
  /** The citizen wrote. */
  z.object({ about: z.literal('wrote') }),
  /** The citizen didn't: the clocks run again. */
  z.object({ about: z.literal('resumed') }),
  z.object({ about: z.literal('extension-asked') }),
  z.object({ about: z.literal('extension-decided'), granted: z.boolean() }),
  z.object({ about: z.literal('review-asked') }),
  z.object({ about: z.literal('review-rejected') }),
  z.object({ about: z.literal('reopened') }),
  /** To the operators: a unit says it isn't theirs but that one's; to their head when it is not the first. */
  z.object({ about: z.literal('returned'), unit: z.string() }),
  /** To the operators: nobody of the unit could be told. */
  z.object({ about: z.literal('unreachable'), unit: z.string() }),
  /** To the operators: a voice message that no machine could write down. */
  z.object({ about: z.literal('unheard') }),
  /** To the supervisors: somebody asks about their own data, and then that they have no answer yet. */
  z.object({ about: z.literal('data-waits') }),
  z.object({ about: z.literal('data-rung'), percent: z.number() }),
  /** To the operators and their head: a complaint review waits. */
  z.object({ about: z.literal('review-rung'), percent: z.number() }),
  /** To those above the operators: some review is overdue. Names neither the ticket nor its matter. */
  z.object({ about: z.literal('review-overdue'), percent: z.number() }),
  /** To the operators' supervisor: nobody has classified a text that reads like an emergency. */
  z.object({ about: z.literal('emergency-overdue'), percent: z.number() }),
  /** A one-time code for an officer's second device: the n-th of that link. */
  z.object({
    about: z.literal('device-code'),
    number: z.number().int().positive(),
    /** The link's `person`: nobody else of the post gets the code. */
    person: z.string().optional(),
  }),
]);
export type Subject = z.infer<typeof Subject>;

/**
 * Where and in which language somebody is told for the last time, of a ticket whose own envelope went, or gave way to another,
 * with the change that they are told of: sealed as it was, and gone from here as soon as the message is settled.
 */
const Parting = z.object({ contact: Sealed, reach: z.array(AlertChannel), lang: Lang });

/** What was done about one that did not arrive; of the last four, who has not been told by any channel. */
export const Followed = z.enum([
  'nothing-owed',
  'other-channel',
  'citizen-not-told',
  'duty-told',
  'unit-unreachable',
  'known-unreachable',
  /** An allowance of SMS is used up: it is sent once there is a new one. */
  'held-over-budget',
]);
export type Followed = z.infer<typeof Followed>;

/** A message owed to somebody: written with the change that causes it, delivered by the stream. */
export const Alert = z.object({
  code: TicketCode,
  /**
   * Made from the cause, the recipient and the channel, so that a replay writes nothing new; in the
   * letters that SES allows in a tag.
   */
  key: z.string().regex(/^[\w.-]{1,256}$/),
  channel: AlertChannel,
  to: Recipient,
  subject: Subject,
  assignment: z.number().int().nonnegative(),
  parting: Parting.optional(),
  requestedAt: Instant,
  /**
   * `sent` was taken by its provider, who may yet report that it was `delivered` or `bounced`; `failed` was not;
   * `dropped` was no longer needed when its turn came.
   */
  status: z.enum(['requested', 'sent', 'delivered', 'bounced', 'failed', 'dropped']),
  /** It came at an hour at which it may not be sent, or waits for the next message of its group. */
  heldUntil: Instant.optional(),
  /** It is sent with the next digest, since its telephone had its SMS of the day. */
  inDigest: z.literal(true).optional(),
  settledAt: Instant.optional(),
  /** The provider's own name for the message, or why there is none. */
  provider: z.string().optional(),
  /** What became of it after it was sent, in the provider's words. */
  feedback: z.string().optional(),
  feedbackAt: Instant.optional(),
  followed: Followed.optional(),
  /** An operator has taken note that it did not arrive. */
  seenAt: Instant.optional(),
  seenBy: Sub.optional(),
});
export type Alert = z.infer<typeof Alert>;
export type Recipient = Alert['to'];
export type OfficerRecipient = Extract<Recipient, { kind: 'officer' }>;
/** What finds an alert. */
export type AlertName = Pick<Alert, 'code' | 'key'>;

/** How its delivery ended, when, and by whose answer. */
export type Settlement = {
  status: 'sent' | 'failed' | 'dropped';
  settledAt: Date;
  provider: string;
};

/** The stream tries for two hours of its own; an alert that nobody settled is brought to it again every hour. */
const chasedAfterMinutes = 60;

/** When an alert that is owed since the instant will be looked for. */
export const chasedAt = (since: Date): Date =>
  new Date(since.getTime() + chasedAfterMinutes * 60_000);

/** Why an alert is held, where that is more than the hour. */
export type HoldReason = { overBudget: string } | { inDigest: true };

export type AlertStore = {
  /** Writes nothing when an alert of that key exists. */
  request(alert: Alert): Promise<void>;
  find(code: TicketCode, key: string): Promise<Alert | undefined>;
  /** Keeps the provider's answer; an alert is settled once. */
  settle(alert: AlertName, outcome: Settlement): Promise<void>;
  /**
   * Puts off an alert that is owed; until then nobody owes it. Where an allowance of a citizen's SMS is used up, it is on the
   * operators' list of what did not arrive until it is settled.
   */
  hold(alert: AlertName, until: Date, because?: HoldReason): Promise<void>;
};

type Cause = { code: TicketCode; assignment: number; cause: string; requestedAt: Date };

/** As an alert's key names its recipient. */
const nameOf = (to: Recipient): string =>
  to.kind === 'citizen' ? 'citizen' : `${to.unit.replace(':', '.')}-${to.role}`;

const keyFor = (cause: string, to: Recipient, channel: AlertChannel): string =>
  [cause, nameOf(to), channel].join('-');

const alertTo = (
  to: Recipient,
  subject: Subject,
  channel: AlertChannel,
  { code, assignment, cause, requestedAt }: Cause,
): Alert => ({
  code,
  key: keyFor(cause, to, channel),
  channel,
  to,
  subject,
  assignment,
  requestedAt,
  status: 'requested',
});

/** What caused an alert, to cause another. */
export const causeOf = ({ key, to, channel }: Alert): string =>
  key.slice(0, -`-${nameOf(to)}-${channel}`.length);

/** The key of the same message to somebody by a channel. */
export const keyOf = (alert: Alert, to: Recipient, channel: AlertChannel): string =>
  keyFor(causeOf(alert), to, channel);

/** The same message to the same person by that channel: the alert that its key has always been for. */
export const byChannel = (channel: AlertChannel, alert: Alert, requestedAt: Date): Alert => ({
  ...alertTo(alert.to, alert.subject, channel, { ...alert, cause: causeOf(alert), requestedAt }),
  ...(alert.parting && { parting: alert.parting }),
});

/**
 * The officer's alerts: by SMS and by e-mail, both with the same link. All are written with their cause; the policy of
 * channels decides at delivery which waits for which (`channel-turn.ts`).
 */
export const officerAlerts = (
  { unit, role }: { unit: string; role: string },
  subject: Subject,
  cause: Cause,
): Alert[] =>
  OfficerChannel.options.map((channel) =>
    alertTo({ kind: 'officer', unit, role }, subject, channel, cause),
  );

export const isPlatform = (channel: AlertChannel | undefined): channel is PlatformChannel =>
  channel === 'zalo' || channel === 'messenger';

/** The citizen's alert by the first of the channels, if there is one. */
export const citizenAlert = (
  channels: readonly AlertChannel[],
  subject: Subject,
  cause: Cause,
): Alert[] =>
  channels.slice(0, 1).map((channel) => alertTo({ kind: 'citizen' }, subject, channel, cause));
