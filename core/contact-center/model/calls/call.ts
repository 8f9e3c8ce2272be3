import * as z from 'zod';
import { CallId } from '../../../ticket/model/fields/voice-message.ts';
import { TicketCode } from '../../../ticket/model/ticket-code.ts';
import { Instant } from '../../../time/instant.ts';
import { type ContactRecord, getCallId, getContactAttribute } from './contact-record.ts';

/**
 * Result of a call: an operator answered (`answered`), the caller hung up in the queue (`abandoned`) or earlier (`hung-up`),
 * or the contact flow set another result.
 */
export const CallEndResult = z.enum([
  'answered',
  'abandoned',
  'callback',
  'voicemail',
  'emergency',
  'registered',
  'informed',
  'hung-up',
]);
export type CallEndResult = z.infer<typeof CallEndResult>;

/**
 * Stored data about a call: timestamps, queue, result and ticket. It omits the caller's telephone number and language for
 * data protection.
 */
export const Call = z.object({
  id: CallId,
  /** Direction of the call: `in` from a citizen, `out` to a citizen. */
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
  end: CallEndResult.optional(),
  /**
   * Times at which voice messages begin in the recording. The list may contain duplicates, because Connect retries the
   * Lambda function that adds them.
   */
  voiceFrom: z.array(Instant).optional(),
  /** Caller's rating of the hotline, from 1 to 5. */
  rating: z.coerce.number().int().min(1).max(5).optional().catch(undefined),
});
export type Call = z.infer<typeof Call>;

const secondsBetween = (from: Date, to: Date): number =>
  Math.max(0, Math.round((to.getTime() - from.getTime()) / 1000));

/** Call results that a contact flow may set. All other results are derived from fields of Connect's contact record. */
const FlowCallEnd = CallEndResult.exclude(['answered', 'abandoned', 'hung-up']);

const getCallEndResult = (record: ContactRecord): CallEndResult => {
  if (record.Agent?.ConnectedToAgentTimestamp) return 'answered';
  const result = FlowCallEnd.safeParse(getContactAttribute(record, 'ended'));
  if (result.success) return result.data;
  if (record.Queue?.EnqueueTimestamp) return 'abandoned';
  const isRegistered =
    getContactAttribute(record, 'ticket') || getContactAttribute(record, 'opened') === 'opened';
  return isRegistered ? 'registered' : 'hung-up';
};

/**
 * Returns the time in seconds that the call spent in the queue. If Connect reports no duration, the time until an operator
 * answered or the call ended counts.
 */
const getWaitedSeconds = ({
  Queue,
  Agent,
  DisconnectTimestamp,
}: ContactRecord): number | undefined => {
  const queuedAt = Queue?.EnqueueTimestamp;
  if (!queuedAt) return undefined;
  const until = Agent?.ConnectedToAgentTimestamp ?? DisconnectTimestamp;
  return Math.round(Queue?.Duration ?? secondsBetween(queuedAt, until));
};

const isIncoming = ({ InitiationMethod }: ContactRecord): boolean => InitiationMethod === 'INBOUND';

/**
 * Returns whether the contact record describes a complete telephone call. Chats, tasks and transferred parts of calls do not
 * count.
 */
export function isCompleteCallRecord(record: ContactRecord): boolean {
  return (
    record.Channel === 'VOICE' &&
    getCallId(record) === record.ContactId &&
    !record.PreviousContactId
  );
}

/** Service code in a contact attribute that the contact flow sets. Values in other formats are ignored. */
const ServiceName = z.string().regex(/^[a-z-]{1,30}$/);

/**
 * Returns the ticket of the call. Returns undefined if the caller withheld their number, because a stored link would connect
 * the number with the ticket.
 */
const findTicketCode = (record: ContactRecord, noted: Call | undefined): TicketCode | undefined =>
  getContactAttribute(record, 'withheld') === 'yes'
    ? undefined
    : (TicketCode.safeParse(getContactAttribute(record, 'ticket')).data ?? noted?.ticket);

/** Merges Connect's contact record of an ended call with the data that was stored during the call. */
export function mergeContactRecord(record: ContactRecord, noted: Call | undefined): Call {
  const { Queue, Agent, InitiationTimestamp, DisconnectTimestamp } = record;
  const talked = Agent?.AgentInteractionDuration;
  return {
    ...noted,
    id: getCallId(record),
    direction: isIncoming(record) ? 'in' : 'out',
    service: ServiceName.safeParse(getContactAttribute(record, 'service')).data,
    ticket: findTicketCode(record, noted),
    queue: Queue?.Name ?? undefined,
    beganAt: InitiationTimestamp,
    queuedAt: Queue?.EnqueueTimestamp ?? undefined,
    answeredAt: Agent?.ConnectedToAgentTimestamp ?? undefined,
    endedAt: DisconnectTimestamp,
    waitedSeconds: getWaitedSeconds(record),
    talkedSeconds: talked === undefined || talked === null ? undefined : Math.round(talked),
    end: getCallEndResult(record),
  };
}
