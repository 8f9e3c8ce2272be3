import * as z from 'zod';
import { ChatUserId } from '../../../conversation/model/chat-user-id.ts';
import { ServiceCode } from '../../../directory/model/services/service.ts';
import { Lang } from '../../../messages/lang.ts';
import { ResponseInstant } from '../../shared-responses.ts';

const waitingCountFields = {
  count: z.int(),
  /** Whether `count` includes all items. If false, the actual number is higher. */
  isComplete: z.boolean(),
  /** Time at which the longest-waiting chat or voice message began to wait; absent if none waits. */
  since: ResponseInstant.optional(),
};

/**
 * Callers who wait on the telephone for an operator, by queue, longest wait first. Amazon Connect counts callers but does not
 * list them.
 */
export const WaitingCallsResponse = z.discriminatedUnion('isKnown', [
  z.strictObject({
    isKnown: z.literal(true),
    /** Time at which Amazon Connect counted the callers. */
    at: ResponseInstant,
    count: z.int(),
    since: ResponseInstant.optional(),
    queues: z.array(
      z.strictObject({
        service: ServiceCode,
        lang: Lang,
        count: z.int(),
        since: ResponseInstant.optional(),
      }),
    ),
  }),
  /** Amazon Connect supplied no number, so the number of callers is unknown, not zero. */
  z.strictObject({ isKnown: z.literal(false) }),
]);
export type WaitingCallsResponse = z.infer<typeof WaitingCallsResponse>;

export const WaitingContactsResponse = z.strictObject({
  chats: z.strictObject({
    /** Number of chats that wait for an operator and have not ended. */
    ...waitingCountFields,
    /** Number of waiting chats that exceed the operators' maximum response time. */
    waitedTooLong: z.int(),
    /** Number of chats that ended before an operator joined and that no operator has marked as seen yet. */
    ended: z.int(),
    /** Whether there are more ended chats than are counted and listed in the response. */
    hasMoreEnded: z.boolean(),
    /**
     * Chats that operators answer in the console, chats that wait for an operator, and ended chats that no operator has marked
     * as seen yet.
     */
    listed: z.array(
      z.strictObject({
        /** Id of the chat, for `POST /api/staff/waiting/{id}/seen`. */
        id: z.string(),
        since: ResponseInstant,
        channel: ChatUserId.shape.channel,
        lang: Lang,
        service: z.string(),
        /** Whether the chat reached the waiting limit, or ended, before an operator joined. */
        isMissed: z.boolean(),
        /** Whether the chat has ended, so that operators cannot join it. */
        isEnded: z.boolean(),
        /** Member who answers the chat in the console; absent while nobody does. */
        answeredBy: z.strictObject({ sub: z.string(), name: z.string().optional() }).optional(),
      }),
    ),
  }),
  /** Absent in a deployment without a telephone. */
  calls: WaitingCallsResponse.optional(),
  /** Voice messages of open tickets that nobody has played yet. */
  voices: z.strictObject(waitingCountFields),
});
