import * as z from 'zod';
import { CallId } from '../../../ticket/model/fields/voice-message.ts';
import { Instant } from '../../../time/instant.ts';

const Recording = z.object({
  ParticipantType: z.string().nullish(),
  MediaStreamType: z.string().nullish(),
  /** S3 location of the call recording, as `bucket/key`. */
  Location: z.string().nullish(),
  StartTimestamp: Instant.nullish(),
  StopTimestamp: Instant.nullish(),
});

/**
 * Contact record that Amazon Connect delivers at least once after a contact has ended, reduced to the fields that the
 * hotline uses. Data that identifies the caller is not stored.
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
      /** Time that the caller spent in the queue, in seconds. */
      Duration: z.number().nonnegative().nullish(),
    })
    .nullish(),
  Agent: z
    .object({
      ConnectedToAgentTimestamp: Instant.nullish(),
      /** Duration of the conversation between operator and caller, in seconds. */
      AgentInteractionDuration: z.number().nonnegative().nullish(),
    })
    .nullish(),
  Recordings: z.array(Recording).nullish(),
});
export type ContactRecord = z.infer<typeof ContactRecord>;

/** Returns the id of the first contact of a call, which also identifies the call after a transfer. */
export function getCallId({ ContactId, InitialContactId }: ContactRecord): CallId {
  return InitialContactId ?? ContactId;
}

/** Returns the value of a contact attribute set by a contact flow. An empty value counts as absent. */
export function getContactAttribute(
  { Attributes }: ContactRecord,
  name: string,
): string | undefined {
  return Attributes?.[name] || undefined;
}
