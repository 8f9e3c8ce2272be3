import * as z from 'zod';
import { CallId } from '../../../ticket/model/fields/voice-message.ts';
import { Instant } from '../../../time/instant.ts';

/**
 * Contact event that Amazon Connect sends to EventBridge, reduced to the fields that the hotline uses. Events may be lost or
 * arrive out of order, so timestamps are taken from the fields of the event.
 */
export const ContactEvent = z.object({
  detail: z.object({
    eventType: z.string(),
    contactId: CallId,
    /** Id of the first contact of the call; differs from `contactId` after a transfer. */
    initialContactId: CallId.nullish(),
    channel: z.string(),
    initiationTimestamp: Instant.nullish(),
    disconnectTimestamp: Instant.nullish(),
    queueInfo: z.object({ enqueueTimestamp: Instant.nullish() }).nullish(),
    agentInfo: z.object({ connectedToAgentTimestamp: Instant.nullish() }).nullish(),
  }),
});
export type ContactEvent = z.infer<typeof ContactEvent>;

/** Timestamps of a call. Each contact event contains only some of them. */
export type CallTimestamps = {
  beganAt?: Date | undefined;
  queuedAt?: Date | undefined;
  answeredAt?: Date | undefined;
  endedAt?: Date | undefined;
};

/** Returns the call id and the timestamps in a contact event, or undefined if the contact is not a telephone call. */
export function extractCallTimestamps({
  detail,
}: ContactEvent): { call: CallId; at: CallTimestamps } | undefined {
  const { channel, contactId, initialContactId, queueInfo, agentInfo } = detail;
  if (channel !== 'VOICE') return undefined;
  const isPart = initialContactId && initialContactId !== contactId;
  return {
    call: initialContactId ?? contactId,
    at: {
      queuedAt: queueInfo?.enqueueTimestamp ?? undefined,
      answeredAt: agentInfo?.connectedToAgentTimestamp ?? undefined,
      // a transferred part has its own begin and end, which are not those of the call
      ...(!isPart && {
        beganAt: detail.initiationTimestamp ?? undefined,
        endedAt: detail.disconnectTimestamp ?? undefined,
      }),
    },
  };
}
