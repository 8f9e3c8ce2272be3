import * as z from 'zod';
import { TicketCode } from '../ticket/code.ts';
import { CallId } from '../ticket/voice-message.ts';
import { Instant } from '../time/instant.ts';
import { attributeOf, type ContactRecord, callOf } from './contact-record.ts';

/** How a call ended: with an operator, as the flow says, or before either. */
export const CallEnd = z.enum([
  'answered',
  'abandoned',
  'callback',
  'voicemail',
  'emergency',
  'registered',
  'informed',
  'hung-up',
]);
export type CallEnd = z.infer<typeof CallEnd>;

/** The traces of a call: when it was what, and never who called, or in which language. */
export const Call = z.object({
  id: CallId,
  /** From a citizen, or to one. */
  direction: z.enum(['in', 'out']).optional(),
  service: z.string().optional(),
  ticket: TicketCode.optional(),
  queue: z.string().optional(),
  beganAt: Instant.optional(),
  queuedAt: Instant.optional(),
  answeredAt: Instant.optional(),
  endedAt: Instant.optional(),
  waitedSeconds: z.number().int().nonnegative().optional(),
  talkedSeconds: z.number().int().nonnegative().optional(),
  end: CallEnd.optional(),
  /** From when on the caller spoke after a tone; a retry of the flow's function says it twice. */
  voiceFrom: z.array(Instant).optional(),
  /** What the caller gave by key, 1 to 5. */
  rating: z.coerce.number().int().min(1).max(5).optional().catch(undefined),
});
export type Call = z.infer<typeof Call>;

const secondsBetween = (from: Date, to: Date): number =>
  Math.max(0, Math.round((to.getTime() - from.getTime()) / 1000));

/** What the flow may say; with an operator or without, Connect knows better. */
const SaidEnd = CallEnd.exclude(['answered', 'abandoned', 'hung-up']);

const endOf = (record: ContactRecord): CallEnd => {
  if (record.Agent?.ConnectedToAgentTimestamp) return 'answered';
  const said = SaidEnd.safeParse(attributeOf(record, 'ended'));
  if (said.success) return said.data;
  if (record.Queue?.EnqueueTimestamp) return 'abandoned';
  const isRegistered = attributeOf(record, 'ticket') || attributeOf(record, 'opened') === 'opened';
  return isRegistered ? 'registered' : 'hung-up';
};

/** A queue's wait as Connect reckons it, or until the operator came, or the caller left. */
const waitedIn = ({ Queue, Agent, DisconnectTimestamp }: ContactRecord): number | undefined => {
  const queuedAt = Queue?.EnqueueTimestamp;
  if (!queuedAt) return undefined;
  const until = Agent?.ConnectedToAgentTimestamp ?? DisconnectTimestamp;
  return Math.round(Queue?.Duration ?? secondsBetween(queuedAt, until));
};

const isIncoming = ({ InitiationMethod }: ContactRecord): boolean => InitiationMethod === 'INBOUND';

/** Whether it is a call of its own, and not the part of one that was put through, a chat or a task. */
export const isWholeCall = (record: ContactRecord): boolean =>
  record.Channel === 'VOICE' && callOf(record) === record.ContactId && !record.PreviousContactId;

/** The service's own name is a word of ours; whatever else stands there is nobody's business. */
const ServiceName = z.string().regex(/^[a-z-]{1,30}$/);

/** Who withholds the number: its record would join it with the ticket. */
const ticketOf = (record: ContactRecord, noted: Call | undefined): TicketCode | undefined =>
  attributeOf(record, 'withheld') === 'yes'
    ? undefined
    : (TicketCode.safeParse(attributeOf(record, 'ticket')).data ?? noted?.ticket);

/** The call as its record tells it, with what was noted while it went on. */
export const completedCall = (record: ContactRecord, noted: Call | undefined): Call => {
  const { Queue, Agent, InitiationTimestamp, DisconnectTimestamp } = record;
  const talked = Agent?.AgentInteractionDuration;
  return {
    ...noted,
    id: callOf(record),
    direction: isIncoming(record) ? 'in' : 'out',
    service: ServiceName.safeParse(attributeOf(record, 'service')).data,
    ticket: ticketOf(record, noted),
    queue: Queue?.Name ?? undefined,
    beganAt: InitiationTimestamp,
    queuedAt: Queue?.EnqueueTimestamp ?? undefined,
    answeredAt: Agent?.ConnectedToAgentTimestamp ?? undefined,
    endedAt: DisconnectTimestamp,
    waitedSeconds: waitedIn(record),
    talkedSeconds: talked === undefined || talked === null ? undefined : Math.round(talked),
    end: endOf(record),
  };
};
