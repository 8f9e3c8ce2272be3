import type { DeadLetterQueues } from '../dead-letter-queues.ts';
import type { FifoQueues } from '../sqs/fifo-queues.ts';
import type { MetricStore } from './metrics.ts';

const sqs = (name: string, QueueName: string) => ({
  namespace: 'AWS/SQS',
  name,
  dimensions: { QueueName },
});

/** Wraps the dead-letter queues, so that the number of messages in each queue is recorded as a CloudWatch metric. */
export function withQueueMetrics(queues: DeadLetterQueues, metrics: MetricStore): DeadLetterQueues {
  const measure = (name: string) => {
    const { length } = queues.list().filter(({ queue }) => queue === name);
    metrics.level(sqs('ApproximateNumberOfMessagesVisible', name), length);
  };
  return {
    list: queues.list,
    send: (queueArn, body) => {
      queues.send(queueArn, body);
      measure(queueArn.slice(queueArn.lastIndexOf(':') + 1));
    },
    remove: (number) => {
      const message = queues.list().find((one) => one.number === number);
      queues.remove(number);
      if (message) measure(message.queue);
    },
  };
}

/** Wraps the SQS FIFO queues, so that the age of each queue's oldest message is recorded as a CloudWatch metric. */
export function withFifoQueueMetrics(
  fifo: FifoQueues,
  metrics: MetricStore,
  now: () => Date,
): FifoQueues {
  const oldest = new Map<string, number | undefined>();
  const measure = (queueArn: string) => {
    const since = fifo.heads(queueArn)[0]?.sentAt.getTime();
    if (since === oldest.get(queueArn)) return;
    oldest.set(queueArn, since);
    const name = queueArn.slice(queueArn.lastIndexOf(':') + 1);
    const age = since === undefined ? 0 : (now().getTime() - since) / 1000;
    const perSecond = since === undefined ? 0 : 1;
    metrics.level(sqs('ApproximateAgeOfOldestMessage', name), age, { perSecond });
  };
  return {
    ...fifo,
    send: (queueArn, message) => {
      const id = fifo.send(queueArn, message);
      measure(queueArn);
      return id;
    },
    remove: (number) => {
      fifo.remove(number);
      for (const queueArn of oldest.keys()) measure(queueArn);
    },
  };
}
