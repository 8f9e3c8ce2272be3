import * as z from 'zod';
import { TalkerName } from '../conversation/talker-name.ts';
import { Lang } from '../messages/lang.ts';
import { Moment } from './shared-answers.ts';

const counted = {
  count: z.int(),
  /** Where it isn't complete there are more. */
  isComplete: z.boolean(),
  /** Since when the first of them has waited; none where nothing waits. */
  since: Moment.optional(),
};

export const WaitingAnswer = z.strictObject({
  chats: z.strictObject({
    /** Of those that an operator can still join. */
    ...counted,
    /** How many of these have waited longer than an operator should take. */
    waitedTooLong: z.int(),
    /** Besides these, chats that ended before an operator joined and that nobody has marked as seen. */
    ended: z.int(),
    /** More chats have ended than are counted and listed. */
    hasMoreEnded: z.boolean(),
    /** With those that are over and that nobody has marked as seen. */
    listed: z.array(
      z.strictObject({
        /** Names it to `POST /api/staff/waiting/{id}/seen`. */
        id: z.string(),
        since: Moment,
        channel: TalkerName.shape.channel,
        lang: Lang,
        service: z.string(),
        /** No operator has joined in time, or before it was over. */
        isMissed: z.boolean(),
        /** Nobody can join it any more. */
        isEnded: z.boolean(),
      }),
    ),
  }),
  /** Voice messages of open tickets that nobody has played. */
  voices: z.strictObject(counted),
});
