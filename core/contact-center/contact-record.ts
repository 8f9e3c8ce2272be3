import * as z from 'zod';
import { CallId } from '../ticket/voice-message.ts';
import { Instant } from '../time/instant.ts';

const Recording = z.object({
  ParticipantType: z.string().nullish(),
  MediaStreamType: z.string().nullish(),
  /** S3 location in the form `bucket/key`. */
  Location: z.string().nullish(),
  StartTimestamp: Instant.nullish(),
  StopTimestamp: Instant.nullish(),
});

/**
 * Contact record of Amazon Connect, reduced to the fields in use and delivered at least once after a contact has ended. No
 * data from it that identifies the caller is stored.
 */
export const ContactRecord = z.object({
  ContactId: CallId,
  InitialContactId: CallId.nullish(),
  PreviousContactId: CallId.nullish(),
  Channel: z.string(),
  InitiationMethod: z.string(),
  InitiationTimestamp: Instant,
  DisconnectTimestamp: Instant,
  Attributes: z.record(z.string(), z.string()).nullish(),
  CustomerEndpoint: z.object({ Address: z.string(), Type: z.string() }).nullish(),
  Queue: z
    .object({
      Name: z.string().nullish(),
      EnqueueTimestamp: Instant.nullish(),
      /** Time in the queue, in seconds. */
      Duration: z.number().nonnegative().nullish(),
    })
    .nullish(),
  Agent: z
    .object({
      ConnectedToAgentTimestamp: Instant.nullish(),
      /** Time that operator and caller spoke, in seconds. */
      AgentInteractionDuration: z.number().nonnegative().nullish(),
    })
    .nullish(),
  Recordings: z.array(Recording).nullish(),
});
export type ContactRecord = z.infer<typeof ContactRecord>;

/** Returns the id of the first contact of a call, also for its transferred parts. */
export function callIdOf({ ContactId, InitialContactId }: ContactRecord): CallId {
  return InitialContactId ?? ContactId;
}

/** Returns a contact attribute that a flow has set; an empty value counts as absent. */
export function attributeOf({ Attributes }: ContactRecord, name: string): string | undefined {
  return Attributes?.[name] || undefined;
}
