import * as z from 'zod';
import {
  cacheWaitingCalls,
  createWaitingCallReader,
} from '../../../adapters/connect/queue-metrics.ts';
import type { WaitingCallReader } from '../../../core/contact-center/read/waiting-calls.ts';
import { ServiceCode } from '../../../core/directory/model/services/service.ts';
import { Lang } from '../../../core/messages/lang.ts';
import { logFailure } from '../../runtime/log.ts';

/** Queue in the variable `CALL_QUEUES`, such as `health-vi=3f2a…`. */
const CallQueueEntry = z
  .string()
  .transform((entry) => /^(?<service>.+)-(?<lang>\w+)=(?<id>.+)$/.exec(entry)?.groups)
  .pipe(z.object({ service: ServiceCode, lang: Lang, id: z.string().min(1) }))
  .transform(({ id, ...queue }) => [id, queue] as const);

/** Environment variables of the telephone queues. Both are absent in a deployment without a telephone. */
export const callQueueEnvironmentShape = {
  CONNECT_INSTANCE: z.string().optional(),
  CALL_QUEUES: z
    .string()
    .transform((list) => list.split(','))
    .pipe(z.array(CallQueueEntry).max(100))
    .optional(),
};

type CallQueueEnvironment = z.infer<z.ZodObject<typeof callQueueEnvironmentShape>>;

/**
 * Builds the cached reader of waiting calls. If Amazon Connect does not answer, the reader logs this and returns undefined, so
 * that staff still see waiting chats and callbacks. Returns undefined in a deployment without a telephone.
 */
export function buildWaitingCallReader(
  { CONNECT_INSTANCE: instance, CALL_QUEUES: queues }: CallQueueEnvironment,
  now: () => Date,
): WaitingCallReader | undefined {
  if (instance === undefined || queues === undefined) return undefined;
  const read = createWaitingCallReader({ instance, queues: new Map(queues) });
  const readOrLog: WaitingCallReader = () =>
    read().catch((error: unknown) => {
      logFailure(error, { about: 'waiting calls' });
      return undefined;
    });
  return cacheWaitingCalls(readOrLog, now);
}
