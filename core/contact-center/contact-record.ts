import * as z from 'zod';
import { CallId } from '../ticket/voice-message.ts';
import { Instant } from '../time/instant.ts';

const Recording = z.object({
  ParticipantType: z.string().nullish(),
  MediaStreamType: z.string().nullish(),
  /** `bucket/key`. */
  Location: z.string().nullish(),
  StartTimestamp: Instant.nullish(),
  StopTimestamp: Instant.nullish(),
});

/**
 * What Amazon Connect writes down when a contact has ended, as far as it is looked at: at least once. The record of
 * whom the hotline spoke with is its tickets; of this one nothing is kept that tells who called.
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
      /** Seconds in the queue. */
      Duration: z.number().nonnegative().nullish(),
    })
    .nullish(),
  Agent: z
    .object({
      ConnectedToAgentTimestamp: Instant.nullish(),
      /** Seconds that operator and caller spoke. */
      AgentInteractionDuration: z.number().nonnegative().nullish(),
    })
    .nullish(),
  Recordings: z.array(Recording).nullish(),
});
export type ContactRecord = z.infer<typeof ContactRecord>;

/** The call that the contact is a part of. */
export const callOf = ({ ContactId, InitialContactId }: ContactRecord): CallId =>
  InitialContactId ?? ContactId;

/** What the flow has noted on the contact; empty is nothing. */
export const attributeOf = ({ Attributes }: ContactRecord, name: string): string | undefined =>
  Attributes?.[name] || undefined;
