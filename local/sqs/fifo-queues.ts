import * as z from 'zod';
import type { Resources } from '../assembly/resources.ts';
import type { Clock } from '../component-types.ts';
import type { SqliteStore } from '../sqlite-store.ts';
import { throwUserError } from '../user-error.ts';

/** Message of an SQS FIFO queue, waiting in its message group. */
export type WaitingFifoMessage = {
  number: number;
  group: string;
  body: string;
  sentAt: Date;
  received: number;
  /** Time until which the queue message stays invisible after a failed delivery. */
  visibleAt: Date;
};

/** Emulated SQS FIFO queues of the cloud assembly. A message stays in its queue until a function has processed it. */
export type FifoQueues = {
  urlOf(queueArn: string): string | undefined;
  arnOf(queueUrl: string): string | undefined;
  rulesOf(queueArn: string): QueueRules;
  /** Returns the ARN of the FIFO queue whose dead-letter queue has this name; undefined when there is none. */
  givingUpTo(deadLetterName: string): string | undefined;
  send(queueArn: string, message: { group: string; dedup: string; body: string }): string;
  /**
   * Lists the first message of each message group, oldest first. While a group's first message is invisible, its later
   * messages are blocked.
   */
  heads(queueArn: string): WaitingFifoMessage[];
  postpone(number: number, until: Date): void;
  remove(number: number): void;
  onSend(tell: () => void): void;
};

type QueueRules = {
  visibilitySeconds: number;
  maxReceives: number;
  deadLetterArn: string | undefined;
};

const Properties = z.object({
  FifoQueue: z.boolean().default(false),
  DelaySeconds: z.number().default(0),
  VisibilityTimeout: z.number().default(30),
  RedrivePolicy: z
    .object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.number() })
    .optional(),
});

const Row = z.object({
  number: z.number(),
  grp: z.string(),
  body: z.string(),
  sent: z.number(),
  received: z.number(),
  visible: z.number(),
});
const MessageNumberRow = z.object({ number: z.number() });

/**
 * Deduplication interval of FIFO queues in milliseconds. Messages with the same deduplication ID within this interval count
 * as one message.
 */
const dedupMs = 5 * 60_000;

const schema = `
CREATE TABLE IF NOT EXISTS sqs_messages (number INTEGER PRIMARY KEY AUTOINCREMENT, queue TEXT NOT NULL, grp TEXT NOT NULL, body TEXT NOT NULL, sent REAL NOT NULL, received INTEGER NOT NULL, visible REAL NOT NULL);
CREATE TABLE IF NOT EXISTS sqs_names (queue TEXT NOT NULL, dedup TEXT NOT NULL, number INTEGER NOT NULL, sent REAL NOT NULL, PRIMARY KEY (queue, dedup));`;

const waiting = (row: unknown): WaitingFifoMessage => {
  const { number, grp: group, body, sent, received, visible } = Row.parse(row);
  return { number, group, body, sentAt: new Date(sent), received, visibleAt: new Date(visible) };
};

/** Prepares the SQL statements of the FIFO queue store. */
const statementsOf = (store: SqliteStore) => {
  store.exec(schema);
  const insert = store.prepare(
    'INSERT INTO sqs_messages (queue, grp, body, sent, received, visible) VALUES (?, ?, ?, ?, 0, ?)',
  );
  const named = store.prepare(
    'SELECT number FROM sqs_names WHERE queue = ? AND dedup = ? AND sent > ?',
  );
  const remember = store.prepare('INSERT OR REPLACE INTO sqs_names VALUES (?, ?, ?, ?)');
  const firsts = store.prepare(
    'SELECT * FROM sqs_messages WHERE number IN (SELECT min(number) FROM sqs_messages WHERE queue = ? GROUP BY grp) ORDER BY number',
  );
  const postpone = store.prepare(
    'UPDATE sqs_messages SET received = received + 1, visible = ? WHERE number = ?',
  );
  const remove = store.prepare('DELETE FROM sqs_messages WHERE number = ?');
  return { insert, named, remember, firsts, postpone, remove };
};

export function createFifoQueues(
  resources: Resources,
  store: SqliteStore,
  clock: Clock,
): FifoQueues {
  const { insert, named, remember, firsts, postpone, remove } = statementsOf(store);
  const queues = resources
    .ofType(['AWS::SQS::Queue'], Properties)
    .filter(({ properties }) => properties.FifoQueue)
    .map(({ identity, properties }) => ({
      url: identity.ref,
      arn: identity.attributes.Arn ?? '',
      properties,
    }));
  const listeners = new Set<() => void>();
  /**
   * First message of each message group in a FIFO queue. The lists are cached per queue until the next write, because all
   * pollers read them very often.
   */
  const known = new Map<string, WaitingFifoMessage[]>();
  const written = (change: () => void): void => {
    change();
    known.clear();
  };
  return {
    urlOf: (arn) => queues.find((queue) => queue.arn === arn)?.url,
    arnOf: (url) => queues.find((queue) => queue.url === url)?.arn,
    rulesOf: (arn) => {
      const found = queues.find((queue) => queue.arn === arn);
      const { VisibilityTimeout, RedrivePolicy } =
        found?.properties ?? throwUserError(`${arn} is not a FIFO queue of the cloud assembly.`);
      return {
        visibilitySeconds: VisibilityTimeout,
        maxReceives: RedrivePolicy?.maxReceiveCount ?? Number.POSITIVE_INFINITY,
        deadLetterArn: RedrivePolicy?.deadLetterTargetArn,
      };
    },
    givingUpTo: (name) =>
      queues.find(({ properties: { RedrivePolicy } }) =>
        RedrivePolicy?.deadLetterTargetArn.endsWith(`:${name}`),
      )?.arn,
    send: (arn, { group, dedup, body }) => {
      const now = clock.now().getTime();
      const before = named.get(arn, dedup, now - dedupMs);
      if (before) return String(MessageNumberRow.parse(before).number);
      const delay = queues.find((queue) => queue.arn === arn)?.properties.DelaySeconds ?? 0;
      const visible = now + delay * 1000;
      const { lastInsertRowid: number } = insert.run(arn, group, body, now, visible);
      remember.run(arn, dedup, number, now);
      known.clear();
      for (const tell of listeners) tell();
      return String(number);
    },
    heads: (arn) => {
      const heads = known.get(arn) ?? firsts.all(arn).map(waiting);
      known.set(arn, heads);
      return heads;
    },
    postpone: (number, until) => written(() => postpone.run(until.getTime(), number)),
    remove: (number) => written(() => remove.run(number)),
    onSend: (tell) => void listeners.add(tell),
  };
}
