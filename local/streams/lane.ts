import type { Clock } from '../parts.ts';
import type { Batch, Progress } from './attempt.ts';
import type { AnyRecord } from './stream-record.ts';

/** One line of batches, one after the other: the second only when the first is done or given up. */
export type Lane = {
  add(record: AnyRecord): void;
  /** Starts the next batch unless one runs or the next isn't due. */
  kick(): void;
  retryAt(): Date | undefined;
  isBusy(): boolean;
  /** Starts no further batch; what the running one leaves behind is read again at the next start. */
  stop(): void;
};

type LaneSetting = {
  clock: Clock;
  batchSize: number;
  /** Runs the batch and says what is left of it. */
  attempt(batch: Batch): Promise<Progress>;
};

export function openLane({ clock, batchSize, attempt }: LaneSetting): Lane {
  const fresh: AnyRecord[] = [];
  const again: Batch[] = [];
  let isRunning = false;
  let isStopped = false;

  const retryAt = () => (isRunning ? undefined : again[0]?.retryAt);
  const isDue = (batch: Batch) => batch.retryAt === undefined || batch.retryAt <= clock.now();

  function next(): Batch | undefined {
    if (isStopped) {
      return undefined;
    }
    const [retry] = again;
    if (retry !== undefined) {
      return isDue(retry) ? again.shift() : undefined;
    }
    return fresh.length === 0 ? undefined : { records: fresh.splice(0, batchSize), failures: 0 };
  }

  async function run(): Promise<void> {
    isRunning = true;
    for (let batch = next(); batch !== undefined; batch = next()) {
      const { again: remaining } = await attempt(batch);
      again.unshift(...remaining);
    }
    isRunning = false;
  }

  return {
    add: (record) => fresh.push(record),
    kick: () => {
      if (!isRunning) {
        void run();
      }
    },
    retryAt,
    isBusy: () => isRunning,
    stop: () => {
      isStopped = true;
    },
  };
}
