import * as z from 'zod';
import { ClockName } from '../sla/sla-row.ts';
import { TicketCode } from '../ticket/code.ts';
import { Instant } from '../time/instant.ts';

export const AlertChannel = z.enum(['sms', 'email']);
export type AlertChannel = z.infer<typeof AlertChannel>;

const Recipient = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('citizen') }),
  z.object({ kind: z.literal('officer'), unit: z.string(), role: z.string() }),
]);

/** What a message is about; its words are composed at delivery. */
const Subject = z.discriminatedUnion('about', [
  z.object({ about: z.literal('receipt') }),
  z.object({ about: z.literal('answered') }),
  z.object({ about: z.literal('assigned') }),
  z.object({
    about: z.literal('rung'),
    clock: ClockName,
    percent: z.number(),
  }),
  /** A one-time code for an officer's second device: the n-th of that link. */
  z.object({ about: z.literal('device-code'), number: z.number().int().positive() }),
]);
export type Subject = z.infer<typeof Subject>;

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
  requestedAt: Instant,
  /** `dropped` was no longer needed when its turn came; `failed` reached nobody. */
  status: z.enum(['requested', 'sent', 'failed', 'dropped']),
  settledAt: Instant.optional(),
  /** The provider's own name for the message, or why there is none. */
  provider: z.string().optional(),
});
export type Alert = z.infer<typeof Alert>;
export type Recipient = Alert['to'];

/** How it ended, when, and by whose answer. */
export type Settlement = {
  status: Exclude<Alert['status'], 'requested'>;
  settledAt: Date;
  provider: string;
};

export type AlertStore = {
  /** Writes nothing when an alert of that key exists. */
  request(alert: Alert): Promise<void>;
  find(code: TicketCode, key: string): Promise<Alert | undefined>;
  /** Keeps the provider's answer; an alert is settled once. */
  settle(alert: Pick<Alert, 'code' | 'key'>, outcome: Settlement): Promise<void>;
};

type Cause = { code: TicketCode; assignment: number; cause: string; requestedAt: Date };

const alertTo = (
  to: Recipient,
  name: string,
  subject: Subject,
  channel: AlertChannel,
  { code, assignment, cause, requestedAt }: Cause,
): Alert => ({
  code,
  key: [cause, name, channel].join('-'),
  channel,
  to,
  subject,
  assignment,
  requestedAt,
  status: 'requested',
});

/** The officer's alerts: by SMS and by e-mail, both with the same link. */
export const officerAlerts = (
  { unit, role }: { unit: string; role: string },
  subject: Subject,
  cause: Cause,
): Alert[] =>
  (['sms', 'email'] as const).map((channel) =>
    alertTo(
      { kind: 'officer', unit, role },
      `${unit.replace(':', '.')}-${role}`,
      subject,
      channel,
      cause,
    ),
  );

/** The citizen's alert by the first channel that reaches them, if any does. */
export const citizenAlert = (reach: AlertChannel[], subject: Subject, cause: Cause): Alert[] =>
  reach
    .slice(0, 1)
    .map((channel) => alertTo({ kind: 'citizen' }, 'citizen', subject, channel, cause));
