import * as z from 'zod';
import type { SqliteStore } from '../../../sqlite-store.ts';
import type { ExecutionStep } from '../advance.ts';
import { Execution, getExecutionDueAt, listRunningTasks } from '../execution.ts';
import { createHistoryStore } from './history-store.ts';

const table = `
  CREATE TABLE IF NOT EXISTS executions (
    arn TEXT PRIMARY KEY,
    machine TEXT NOT NULL,
    status TEXT NOT NULL,
    started INTEGER NOT NULL,
    due INTEGER,
    tasks INTEGER NOT NULL,
    execution TEXT NOT NULL
  );
  CREATE INDEX IF NOT EXISTS executions_due ON executions (due) WHERE due IS NOT NULL;
  CREATE INDEX IF NOT EXISTS executions_started ON executions (machine, started);
`;

const upsert = `
  INSERT INTO executions (arn, machine, status, started, due, tasks, execution)
  VALUES (:arn, :machine, :status, :started, :due, :tasks, :execution)
  ON CONFLICT (arn) DO UPDATE SET
    status = :status, due = :due, tasks = :tasks, execution = :execution
`;

const newestFirst = `
  SELECT execution FROM executions
  WHERE (:machine IS NULL OR machine = :machine) AND (:status IS NULL OR status = :status)
  ORDER BY started DESC, rowid DESC LIMIT :limit OFFSET :offset
`;

type ExecutionQuery = {
  machine?: string;
  status?: string | undefined;
  limit: number;
  offset: number;
};

export type ExecutionStore = {
  /** Stores an execution after a step, together with the step's history events, in one transaction. */
  save(step: ExecutionStep): void;
  /**
   * Stores the execution's real due time. A restart sets the due time of an execution with running tasks to the past, so
   * that the tasks run again.
   */
  settle(execution: Execution): void;
  find(arn: string): Execution | undefined;
  list(query: ExecutionQuery): Execution[];
  /** Lists the ARNs of executions that are due at an instant; the execution that has been due longest comes first. */
  dueAt(instant: Date): string[];
  nextDueAt(): Date | undefined;
  clear(): void;
};

const ExecutionRow = z.object({ execution: z.string() });
const ArnRow = z.object({ arn: z.string() });
const DueRow = z.object({ due: z.number().nullable() });

const executionIn = (row: unknown) =>
  Execution.parse(JSON.parse(ExecutionRow.parse(row).execution));

export function createExecutionStore(store: SqliteStore): ExecutionStore {
  store.exec(table);
  // Tasks that ran when the process was killed must run again, so their executions are due at once.
  store.exec('UPDATE executions SET due = 0 WHERE tasks > 0');
  const history = createHistoryStore(store);
  const write = store.prepare(upsert);
  const find = store.prepare('SELECT execution FROM executions WHERE arn = ?');
  const list = store.prepare(newestFirst);
  const due = store.prepare('SELECT arn FROM executions WHERE due <= ? ORDER BY due, started');
  const next = store.prepare('SELECT min(due) AS due FROM executions WHERE due IS NOT NULL');
  /**
   * Time at which the next execution is due. The value is cached until the next write, because the scheduler reads it very
   * often.
   */
  let nextDue: { at: Date | undefined } | undefined;
  return {
    save: ({ execution, events }) => {
      nextDue = undefined;
      inTransaction(store, () => {
        write.run(rowOf(execution));
        history.add(execution.arn, events);
      });
    },
    settle: (execution) => {
      nextDue = undefined;
      write.run(rowOf(execution));
    },
    find: (arn) => {
      const row = find.get(arn);
      return row && executionIn(row);
    },
    list: ({ machine = null, status = null, limit, offset }) =>
      list.all({ machine, status, limit, offset }).map(executionIn),
    dueAt: (instant) => due.all(instant.getTime()).map((row) => ArnRow.parse(row).arn),
    nextDueAt: () => {
      nextDue ??= { at: dueIn(next.get()) };
      return nextDue.at;
    },
    clear: () => {
      nextDue = undefined;
      store.exec('DELETE FROM executions; DELETE FROM execution_events');
    },
  };
}

const dueIn = (row: unknown): Date | undefined => {
  const { due } = DueRow.parse(row);
  return due === null ? undefined : new Date(due);
};

const rowOf = (execution: Execution) => ({
  arn: execution.arn,
  machine: execution.machineArn,
  status: execution.end?.status ?? 'RUNNING',
  started: execution.startedAt.getTime(),
  due: getExecutionDueAt(execution)?.getTime() ?? null,
  tasks: execution.end ? 0 : listRunningTasks(execution.thread).length,
  execution: JSON.stringify(execution),
});

const inTransaction = (store: SqliteStore, work: () => void): void => {
  store.exec('BEGIN');
  try {
    work();
    store.exec('COMMIT');
  } catch (error) {
    store.exec('ROLLBACK');
    throw error;
  }
};
