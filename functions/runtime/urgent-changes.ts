import * as z from 'zod';
import { createFifoQueueSender } from '../../adapters/sqs/message-queue.ts';
import type { TicketStore } from '../../core/ticket/ports/ticket-store.ts';
import { queueUrgentChanges } from '../../core/workflow/changes/urgent-change.ts';
import { readEnvironment } from './environment.ts';
import { logFailure } from './log.ts';
import { incrementQueueMetric } from './metric.ts';

const Environment = z.object({ URGENT_QUEUE: z.string() });

/** Milliseconds that queueing may delay the response to a citizen. */
const timeoutMs = 1000;

/** Wraps a ticket store so that it queues changes of emergencies. Failures to do so are logged and counted. */
export function withUrgentChanges(tickets: TicketStore): TicketStore {
  const { URGENT_QUEUE } = readEnvironment(Environment);
  const send = createFifoQueueSender(URGENT_QUEUE, { timeoutMs });
  return queueUrgentChanges(tickets, {
    send: (change) => {
      const name = `${change.code}.${change.version}`;
      return send({ group: name, name, body: JSON.stringify(change) });
    },
    onFailure(error, { code }) {
      logFailure(error, { ticket: code, queue: 'urgent-changes' });
      incrementQueueMetric('UrgentChangesNotQueued', URGENT_QUEUE, { ticket: code });
    },
  });
}
