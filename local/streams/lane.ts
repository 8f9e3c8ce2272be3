import type { DelayOf } from '../aws/conditions.ts';
import type { Clock } from '../parts.ts';
import { earliest } from '../time/earliest.ts';
import type { Batch, Progress } from './attempt.ts';
import type { AnyRecord } from './stream-record.ts';

/** One line of batches, one after the other: the second only when the first is done or given up. */
export type Lane = {
  /** Records of one key are never delivered before earlier ones of it. */
  add(record: AnyRecord, key: string): void;
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
  delayOf?: DelayOf | undefined;
  /** Runs the batch and says what is left of it. */
  attempt(batch: Batch): Promise<Progress>;
};

export function openLane({ clock, batchSize, delayOf, attempt }: LaneSetting): Lane {
  let fresh: Fresh[] = [];
  const again: Batch[] = [];
  let isRunning = false;
  let isStopped = false;

  const retryAt = () => {
    if (isRunning) return undefined;
    return again[0] ? again[0].retryAt : earliest(fresh.flatMap(({ dueAt }) => dueAt ?? []));
  };
  const isDue = (batch: Batch) => batch.retryAt === undefined || batch.retryAt <= clock.now();

  function next(): Batch | undefined {
    if (isStopped) {
      return undefined;
    }
    const [retry] = again;
    if (retry !== undefined) {
      return isDue(retry) ? again.shift() : undefined;
    }
    const taken = dueRecords(fresh, clock.now()).slice(0, batchSize);
    fresh = fresh.filter((one) => !taken.includes(one));
    const records = taken.map(({ record }) => record);
    return records.length === 0 ? undefined : { records, failures: 0 };
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
    add: (record, key) => {
      const delay = delayOf?.(key) ?? 0;
      const dueAt = delay > 0 ? new Date(clock.now().getTime() + delay) : undefined;
      fresh.push({ record, key, dueAt });
    },
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

type Fresh = { record: AnyRecord; key: string; dueAt: Date | undefined };

/** A record waits behind those of its key, also when its own delay is over. */
function dueRecords(fresh: readonly Fresh[], now: Date): Fresh[] {
  const held = new Set<string>();
  return fresh.filter(({ key, dueAt }) => {
    if (held.has(key)) return false;
    if (dueAt === undefined || dueAt <= now) return true;
    held.add(key);
    return false;
  });
}
