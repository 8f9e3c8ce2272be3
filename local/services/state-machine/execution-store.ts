import * as z from 'zod';
import type { SqliteStore } from '../../sqlite-store.ts';
import { Execution, getExecutionDueAt, listRunningTasks } from './execution/execution.ts';

const table = `
  CREATE TABLE IF NOT EXISTS executions (
    arn TEXT PRIMARY KEY,
    started INTEGER NOT NULL,
    due INTEGER,
    tasks INTEGER NOT NULL,
    execution TEXT NOT NULL
  );
  CREATE INDEX IF NOT EXISTS executions_due ON executions (due) WHERE due IS NOT NULL;
  CREATE INDEX IF NOT EXISTS executions_started ON executions (started);
`;

const upsert = `
  INSERT INTO executions (arn, started, due, tasks, execution)
  VALUES (:arn, :started, :due, :tasks, :execution)
  ON CONFLICT (arn) DO UPDATE SET due = :due, tasks = :tasks, execution = :execution
`;

const newestFirst = 'SELECT execution FROM executions ORDER BY started DESC, rowid DESC LIMIT ?';

export type ExecutionStore = {
  save(execution: Execution): void;
  find(arn: string): Execution | undefined;
  list(limit: number): Execution[];
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
    save: (execution) => {
      nextDue = undefined;
      write.run(rowOf(execution));
    },
    find: (arn) => {
      const row = find.get(arn);
      return row && executionIn(row);
    },
    list: (limit) => list.all(limit).map(executionIn),
    dueAt: (instant) => due.all(instant.getTime()).map((row) => ArnRow.parse(row).arn),
    nextDueAt: () => {
      nextDue ??= { at: dueIn(next.get()) };
      return nextDue.at;
    },
    clear: () => {
      nextDue = undefined;
      store.exec('DELETE FROM executions');
    },
  };
}

const dueIn = (row: unknown): Date | undefined => {
  const { due } = DueRow.parse(row);
  return due === null ? undefined : new Date(due);
};

const rowOf = (execution: Execution) => ({
  arn: execution.arn,
  started: execution.startedAt.getTime(),
  due: getExecutionDueAt(execution)?.getTime() ?? null,
  tasks: listRunningTasks(execution).length,
  execution: JSON.stringify(execution),
});
