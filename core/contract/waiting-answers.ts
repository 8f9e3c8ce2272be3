import * as z from 'zod';
import { ChatUserId } from '../conversation/chat-user-id.ts';
import { Lang } from '../messages/lang.ts';
import { ResponseInstant } from './shared-answers.ts';

const counted = {
  count: z.int(),
  /** Whether the response counts everything; if false, there are more. */
  isComplete: z.boolean(),
  /** Time since which the first chat or voice message in the list has waited; absent if none waits. */
  since: ResponseInstant.optional(),
};

export const WaitingResponse = z.strictObject({
  chats: z.strictObject({
    /** Number of waiting chats that an operator can still join. */
    ...counted,
    /** Number of waiting chats that have exceeded the operators' maximum response time. */
    waitedTooLong: z.int(),
    /** Number of chats that ended before an operator joined and that no operator has marked as seen. */
    ended: z.int(),
    /** Whether there are more ended chats than the response counts and lists. */
    hasMoreEnded: z.boolean(),
    /** Waiting chats, and ended chats that no operator has marked as seen. */
    listed: z.array(
      z.strictObject({
        /** Id of the chat, for use in `POST /api/staff/waiting/{id}/seen`. */
        id: z.string(),
        since: ResponseInstant,
        channel: ChatUserId.shape.channel,
        lang: Lang,
        service: z.string(),
        /** Whether no operator joined the chat before the waiting limit or before the chat ended. */
        isMissed: z.boolean(),
        /** Whether the chat has ended, so that operators cannot join it. */
        isEnded: z.boolean(),
      }),
    ),
  }),
  /** Voice messages of open tickets that nobody has played yet. */
  voices: z.strictObject(counted),
});
