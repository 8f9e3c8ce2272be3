import * as z from 'zod';
import { CallId } from '../ticket/voice-message.ts';
import { Instant } from '../time/instant.ts';

/**
 * What Amazon Connect says of a contact on the bus, as far as it is looked at: at best once, in any order. Each moment is
 * told by its own instant, never by when the event came.
 */
export const ContactEvent = z.object({
  detail: z.object({
    eventType: z.string(),
    contactId: CallId,
    /** Of the call that this contact is a part of, once it was put through. */
    initialContactId: CallId.nullish(),
    channel: z.string(),
    initiationTimestamp: Instant.nullish(),
    disconnectTimestamp: Instant.nullish(),
    queueInfo: z.object({ enqueueTimestamp: Instant.nullish() }).nullish(),
    agentInfo: z.object({ connectedToAgentTimestamp: Instant.nullish() }).nullish(),
  }),
});
export type ContactEvent = z.infer<typeof ContactEvent>;

/** When what happened to a call, as far as one event tells. */
export type Moments = {
  beganAt?: Date | undefined;
  queuedAt?: Date | undefined;
  answeredAt?: Date | undefined;
  endedAt?: Date | undefined;
};

/** Which call it is about, and what it tells of it; nothing of what is no call. */
export const momentsIn = ({ detail }: ContactEvent): { call: CallId; at: Moments } | undefined => {
  const { channel, contactId, initialContactId, queueInfo, agentInfo } = detail;
  if (channel !== 'VOICE') return undefined;
  const isPart = initialContactId && initialContactId !== contactId;
  return {
    call: initialContactId ?? contactId,
    at: {
      queuedAt: queueInfo?.enqueueTimestamp ?? undefined,
      answeredAt: agentInfo?.connectedToAgentTimestamp ?? undefined,
      // a part of a call begins and ends within it
      ...(!isPart && {
        beganAt: detail.initiationTimestamp ?? undefined,
        endedAt: detail.disconnectTimestamp ?? undefined,
      }),
    },
  };
};
