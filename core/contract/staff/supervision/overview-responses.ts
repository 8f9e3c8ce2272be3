import * as z from 'zod';
import { Overview } from '../../../overview/overview.ts';
import { ResponseInstant } from '../../shared-responses.ts';
import { WaitingCallsResponse } from '../desk/waiting-contact-responses.ts';

const Waiting = z.strictObject({ count: z.number().int(), isComplete: z.boolean() });

export const OverviewResponse = Overview.extend({
  /** People who wait for an operator now: on the telephone, in chats that nobody has joined, and for a callback. */
  waiting: z.strictObject({
    /** Absent in a deployment without a telephone. */
    calls: WaitingCallsResponse.optional(),
    chats: Waiting.extend({ since: ResponseInstant.optional() }),
    callbacks: Waiting,
  }),
});
export type OverviewResponse = z.infer<typeof OverviewResponse>;
