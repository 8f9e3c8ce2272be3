import * as z from 'zod';
import { Overview } from '../../overview/overview.ts';
import { ResponseInstant } from '../shared-responses.ts';

const Waiting = z.strictObject({ count: z.number().int(), isComplete: z.boolean() });

export const OverviewResponse = Overview.extend({
  /** People who wait for an operator now: chats that nobody has joined, and requested calls. */
  waiting: z.strictObject({
    chats: Waiting.extend({ since: ResponseInstant.optional() }),
    callbacks: Waiting,
  }),
});
export type OverviewResponse = z.infer<typeof OverviewResponse>;
