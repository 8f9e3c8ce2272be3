import * as z from 'zod';
import type { Resources } from '../assembly/resources.ts';
import type { GetDeliveryDelay } from '../aws/aws-behavior.ts';
import type { Clock, ComponentWithTimers, InvocationResult } from '../component-types.ts';
import type { DeadLetterQueues } from '../dead-letter-queues.ts';
import type { LocalFunctions } from '../lambda/functions.ts';
import {
  type EventSourceMappingDefinition,
  isQueueMapping,
  readEventSourceMappings,
} from '../streams/event-source.ts';
import type { FifoQueues, WaitingFifoMessage } from './fifo-queues.ts';

export type QueuePoller = ComponentWithTimers & { stop(): void };

type QueuePumpsDeps = {
  resources: Resources;
  fifo: FifoQueues;
  functions: Pick<LocalFunctions, 'invoke'>;
  queues: DeadLetterQueues;
  clock: Clock;
  delayOf?: GetDeliveryDelay | undefined;
  /**
   * Returns true while a simulated failure stops the delivery of queue messages to the function, as a disabled event source
   * mapping would.
   */
  isUnreachable?(functionArn: string): boolean;
};

/**
 * Default maximum number of message groups that a function processes concurrently. Messages within a group are delivered one
 * after another.
 */
const defaultMaxConcurrency = 5;

/**
 * Starts one poller for each event source mapping of an SQS queue. Messages that were stored before a restart are delivered
 * too.
 */
export function startQueuePollers(deps: QueuePumpsDeps): QueuePoller[] {
  return readEventSourceMappings(deps.resources)
    .filter(isQueueMapping)
    .map((source) => startPoller(source, deps));
}

function startPoller(
  source: EventSourceMappingDefinition,
  queuePumpsDeps: QueuePumpsDeps,
): QueuePoller {
  const { fifo, functions, queues, clock } = queuePumpsDeps;
  const isOff = () => queuePumpsDeps.isUnreachable?.(source.functionArn) ?? false;
  const { visibilitySeconds, maxReceives, deadLetterArn } = fifo.rulesOf(source.streamArn);
  const running = new Set<string>();
  let isStopped = false;

  const dueAt = ({ visibleAt, group }: WaitingFifoMessage): Date =>
    new Date(visibleAt.getTime() + (queuePumpsDeps.delayOf?.(group) ?? 0));
  const isDue = (message: WaitingFifoMessage): boolean =>
    dueAt(message) <= clock.now() && !running.has(message.group);

  /**
   * Makes a queue message visible again some time after a failed delivery. After the maximum number of receives, moves the
   * message to the dead-letter queue.
   */
  function failed({ number, received, body }: WaitingFifoMessage): void {
    if (received + 1 < maxReceives) {
      fifo.postpone(number, new Date(clock.now().getTime() + visibilitySeconds * 1000));
      return;
    }
    if (deadLetterArn !== undefined) queues.send(deadLetterArn, body);
    fifo.remove(number);
  }

  async function give(message: WaitingFifoMessage): Promise<void> {
    running.add(message.group);
    const Records = [recordOf(message, source)];
    const result = await functions.invoke(source.functionArn, { Records });
    running.delete(message.group);
    if (isStopped) return;
    if (isMessageProcessed(result, source)) fifo.remove(message.number);
    else failed(message);
    kick();
  }

  function kick(): void {
    if (isStopped || isOff()) return;
    const free = (source.maxAtOnce ?? defaultMaxConcurrency) - running.size;
    for (const message of fifo.heads(source.streamArn).filter(isDue).slice(0, free)) {
      void give(message);
    }
  }

  fifo.onSend(kick);
  kick();
  return {
    name: `SQS (${source.id})`,
    nextDueAt: () =>
      fifo
        .heads(source.streamArn)
        .filter(({ group }) => !isOff() && !running.has(group))
        .map(dueAt)
        .toSorted((a, b) => a.getTime() - b.getTime())[0],
    runDue: async () => kick(),
    isQuiet: () => running.size === 0,
    stop: () => {
      isStopped = true;
    },
  };
}

const Failures = z.object({ batchItemFailures: z.array(z.unknown()) });

/**
 * Returns true when the function processed the queue message. Each batch contains only one message, so any reported item
 * failure refers to that message.
 */
const isMessageProcessed = (
  result: InvocationResult,
  { reportsItemFailures }: Pick<EventSourceMappingDefinition, 'reportsItemFailures'>,
): boolean => {
  if (result.kind === 'failed') return false;
  if (!reportsItemFailures) return true;
  return !Failures.safeParse(result.payload).data?.batchItemFailures.length;
};

const recordOf = (
  { number, group, body, sentAt, received }: WaitingFifoMessage,
  { streamArn, region }: EventSourceMappingDefinition,
) => ({
  messageId: String(number),
  receiptHandle: `local-${number}`,
  body,
  attributes: {
    ApproximateReceiveCount: String(received + 1),
    SentTimestamp: String(sentAt.getTime()),
    MessageGroupId: group,
  },
  messageAttributes: {},
  eventSource: 'aws:sqs',
  eventSourceARN: streamArn,
  awsRegion: region,
});
