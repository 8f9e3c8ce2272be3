import * as z from 'zod';
import { ChatUserId } from '../../conversation/model/chat-user-id.ts';
import { Lang } from '../../messages/lang.ts';
import { ResponseInstant } from '../shared-responses.ts';

const waitingCountFields = {
  count: z.int(),
  /** Whether `count` includes all items. If false, the actual number is higher. */
  isComplete: z.boolean(),
  /** Time at which the longest-waiting chat or voice message began to wait; absent if none waits. */
  since: ResponseInstant.optional(),
};

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
        takenBy: z.strictObject({ sub: z.string(), name: z.string().optional() }).optional(),
      }),
    ),
  }),
  /** Voice messages of open tickets that nobody has played yet. */
  voices: z.strictObject(waitingCountFields),
});
