import * as z from 'zod';
import { ChatUserId } from '../conversation/chat-user-id.ts';
import { Lang } from '../messages/lang.ts';
import { ResponseInstant } from './shared-answers.ts';

const counted = {
  count: z.int(),
  /** Whether the count is exact; if not, there are more. */
  isComplete: z.boolean(),
  /** Start of the longest wait; absent if nothing waits. */
  since: ResponseInstant.optional(),
};

export const WaitingResponse = z.strictObject({
  chats: z.strictObject({
    /** Counts of chats that an operator can still join. */
    ...counted,
    /** Number of waiting chats that exceed the operators' maximum response time. */
    waitedTooLong: z.int(),
    /** Number of chats that ended before an operator joined and are not marked as seen. */
    ended: z.int(),
    /** Whether more chats have ended than are counted and listed. */
    hasMoreEnded: z.boolean(),
    /** Waiting chats, and ended chats that are not marked as seen. */
    listed: z.array(
      z.strictObject({
        /** Id of the chat for `POST /api/staff/waiting/{id}/seen`. */
        id: z.string(),
        since: ResponseInstant,
        channel: ChatUserId.shape.channel,
        lang: Lang,
        service: z.string(),
        /** Whether no operator joined in time, or none joined before the chat ended. */
        isMissed: z.boolean(),
        /** Whether the chat has ended, so that no operator can join it. */
        isEnded: z.boolean(),
      }),
    ),
  }),
  /** Unplayed voice messages of open tickets. */
  voices: z.strictObject(counted),
});
