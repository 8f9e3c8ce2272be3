import * as z from 'zod';
import { noopTrafficRecorder, type TrafficRecorder } from './aws/traffic-recorder.ts';
import type { Clock } from './component-types.ts';
import type { SqliteStore } from './sqlite-store.ts';
import { formatHotlineTime } from './time/hotline-time.ts';

const DeadLetterMessage = z.object({
  number: z.number(),
  queue: z.string(),
  at: z.string(),
  body: z.string(),
});
export type DeadLetterMessage = z.infer<typeof DeadLetterMessage>;

/** Dead-letter queues of the local run. Messages stay in a queue until they are redriven or the local run is reset. */
export type DeadLetterQueues = {
  send(queueArn: string, body: unknown): void;
  list(): DeadLetterMessage[];
  remove(number: number): void;
};

export function createDeadLetterQueues(
  store: SqliteStore,
  clock: Clock,
  trafficRecorder: TrafficRecorder = noopTrafficRecorder,
): DeadLetterQueues {
  store.exec(
    'CREATE TABLE IF NOT EXISTS messages (number INTEGER PRIMARY KEY, queue TEXT, at TEXT, body TEXT)',
  );
  const insert = store.prepare('INSERT INTO messages (queue, at, body) VALUES (?, ?, ?)');
  const newestFirst = store.prepare('SELECT * FROM messages ORDER BY number DESC');
  const remove = store.prepare('DELETE FROM messages WHERE number = ?');
  return {
    remove: (number) => void remove.run(number),
    send: (queueArn, body) => {
      const name = queueArn.slice(queueArn.lastIndexOf(':') + 1);
      insert.run(name, formatHotlineTime(clock.now()), JSON.stringify(body));
      trafficRecorder(`dead letter ${name}`, body); // recorded here, because a redrive removes the message
    },
    list: () => newestFirst.all().map((row) => DeadLetterMessage.parse(row)),
  };
}
