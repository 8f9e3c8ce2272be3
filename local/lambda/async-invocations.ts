import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { Json } from '../assembly/template.ts';
import type { GetDeliveryDelay } from '../aws/aws-behavior.ts';
import type {
  Clock,
  ComponentWithTimers,
  FunctionInvoker,
  InvocationResult,
} from '../component-types.ts';
import type { DeadLetterQueues } from '../dead-letter-queues.ts';
import type { SqliteStore } from '../sqlite-store.ts';
import { findEarliestInstant } from '../time/earliest-instant.ts';
import {
  type AsyncInvocationRules,
  decideNextAsyncAttempt,
  defaultAsyncRules,
} from './async-rules.ts';

/**
 * Asynchronous Lambda invocations. Events are stored until the function has succeeded or the retries are exhausted, and are
 * retried as Lambda does.
 */
export type AsyncInvocations = ComponentWithTimers & {
  send(functionArn: string, event: Json): void;
};

type AsyncInvocationsDeps = {
  rules: ReadonlyMap<string, AsyncInvocationRules>;
  invoke: FunctionInvoker;
  queues: DeadLetterQueues;
  store: SqliteStore;
  clock: Clock;
  delayOf?: GetDeliveryDelay | undefined;
};

const Row = z.object({
  id: z.number(),
  function: z.string(),
  event: z.string(),
  failures: z.number(),
  sent: z.number(),
});
type Row = z.infer<typeof Row>;

const PendingEvent = z.object({ id: z.number(), due: z.number() });

/** Opens the store of asynchronous Lambda events. Events that aren't running are also indexed in memory for fast queries. */
const createEventStore = (store: SqliteStore) => {
  store.exec(
    'CREATE TABLE IF NOT EXISTS async_events (id INTEGER PRIMARY KEY, function TEXT NOT NULL, event TEXT NOT NULL, failures INTEGER NOT NULL, sent INTEGER NOT NULL, due INTEGER NOT NULL)',
  );
  const insert = store.prepare(
    'INSERT INTO async_events (function, event, failures, sent, due) VALUES (?, ?, 0, ?, ?)',
  );
  const find = store.prepare('SELECT * FROM async_events WHERE id = ?');
  const postpone = store.prepare('UPDATE async_events SET failures = ?, due = ? WHERE id = ?');
  const remove = store.prepare('DELETE FROM async_events WHERE id = ?');
  const stored = store.prepare('SELECT id, due FROM async_events ORDER BY id').all();
  const waiting = new Map(
    stored.map((row) => PendingEvent.parse(row)).map(({ id, due }) => [id, due] as const),
  );
  const inWork = new Set<number>();
  return {
    add: (functionArn: string, event: string, sent: number, due: number): Row => {
      const id = Number(insert.run(functionArn, event, sent, due).lastInsertRowid);
      waiting.set(id, due);
      return { id, function: functionArn, event, failures: 0, sent };
    },
    /** Lists the asynchronous events that are due but not running, oldest first. */
    due: (now: number): Row[] =>
      [...waiting]
        .filter(([, due]) => due <= now)
        .map(([id]) => id)
        .toSorted((one, other) => one - other)
        .map((id) => Row.parse(find.get(id))),
    nextDueAt: (): Date | undefined =>
      findEarliestInstant([...waiting.values()].map((due) => new Date(due))),
    begin: (id: number): void => {
      waiting.delete(id);
      inWork.add(id);
    },
    end: (id: number): void => void inWork.delete(id),
    postpone: (id: number, failures: number, due: number): void => {
      postpone.run(failures, due, id);
      waiting.set(id, due);
    },
    remove: (id: number): void => void remove.run(id),
    areInWork: (): boolean => inWork.size > 0,
  };
};

export function createAsyncInvocations(deps: AsyncInvocationsDeps): AsyncInvocations {
  const { rules, invoke, queues, store, clock, delayOf = () => 0 } = deps;
  const events = createEventStore(store);

  async function deliver(row: Row): Promise<void> {
    events.begin(row.id);
    const result = await invoke(row.function, Json.parse(JSON.parse(row.event)));
    events.end(row.id);
    if (store.isOpen) {
      settle(row, result);
    }
  }

  function settle(row: Row, result: InvocationResult): void {
    const rule = rules.get(row.function) ?? defaultAsyncRules;
    const next = decideNextAsyncAttempt(row, result, rule, clock.now().getTime());
    if (next.kind === 'again') {
      events.postpone(row.id, next.failures, next.due);
      return;
    }
    if (result.kind === 'failed') giveUp(row, row.failures + 1, result, rule, queues, clock);
    events.remove(row.id);
  }

  async function runDue(): Promise<void> {
    for (const row of events.due(clock.now().getTime())) {
      void deliver(row);
    }
  }

  return {
    name: 'Lambda (asynchronous)',
    send: (functionArn, event) => {
      const [text, now] = [JSON.stringify(event), clock.now().getTime()];
      const due = now + Math.round(delayOf(functionArn + text));
      const row = events.add(functionArn, text, now, due);
      if (due <= now) void deliver(row);
    },
    nextDueAt: events.nextDueAt,
    runDue,
    isQuiet: () => !events.areInWork(),
  };
}

function giveUp(
  row: Row,
  attempts: number,
  result: Extract<InvocationResult, { kind: 'failed' }>,
  { onFailureArn, deadLetterArn }: AsyncInvocationRules,
  queues: DeadLetterQueues,
  clock: Clock,
): void {
  const event = Json.parse(JSON.parse(row.event));
  if (onFailureArn !== undefined) {
    queues.send(onFailureArn, {
      version: '1.0',
      timestamp: clock.now().toISOString(),
      requestContext: {
        requestId: randomUUID(),
        functionArn: `${row.function}:$LATEST`,
        condition: 'RetriesExhausted',
        approximateInvokeCount: attempts,
      },
      requestPayload: event,
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      responsePayload: { errorType: result.errorType, errorMessage: result.errorMessage },
    });
  }
  if (deadLetterArn !== undefined) {
    queues.send(deadLetterArn, event);
  }
}
