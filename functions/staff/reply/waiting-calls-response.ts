import type { WaitingCallReader } from '../../../core/contact-center/read/waiting-calls.ts';
import type { WaitingCallsResponse } from '../../../core/contract/staff/desk/waiting-contact-responses.ts';
import { toHotlineTime } from '../../../core/time/instant.ts';

const toSince = (since: Date | undefined) => (since ? { since: toHotlineTime(since) } : {});

/** Reads the waiting calls for a response. Returns no field in a deployment without a telephone. */
export async function readWaitingCallsResponse(
  read: WaitingCallReader | undefined,
): Promise<{ calls?: WaitingCallsResponse }> {
  if (read === undefined) return {};
  const calls = await read();
  if (calls === undefined) return { calls: { isKnown: false } };
  const { at, queues } = calls;
  return {
    calls: {
      isKnown: true,
      at: toHotlineTime(at),
      count: queues.reduce((sum, { count }) => sum + count, 0),
      ...toSince(queues[0]?.since),
      queues: queues.map(({ since, ...queue }) => ({ ...queue, ...toSince(since) })),
    },
  };
}
