import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { SqliteStore } from '../../../sqlite-store.ts';
import { Json } from '../data/json.ts';
import { loadMachine } from '../load-machine.ts';
import type { LoadedMachine } from '../machine.ts';

const tables = `
  CREATE TABLE IF NOT EXISTS state_machines (
    arn TEXT PRIMARY KEY, name TEXT NOT NULL, revision TEXT NOT NULL, created INTEGER NOT NULL
  );
  CREATE TABLE IF NOT EXISTS state_machine_revisions (
    revision TEXT PRIMARY KEY, definition TEXT NOT NULL
  );
`;

export type RegisteredMachine = { arn: string; name: string; revision: string; createdAt: Date };

export type MachineStore = {
  register(machine: { arn: string; name: string; definition: unknown }, now: Date): void;
  find(arn: string): RegisteredMachine | undefined;
  /**
   * Returns the state machine definition with this hash. Old definitions stay stored, because running executions may still
   * use them.
   */
  definitionOf(revision: string): string;
  machineOf(owner: { machineName: string; revision: string }): LoadedMachine;
};

const MachineRow = z
  .object({ arn: z.string(), name: z.string(), revision: z.string(), created: z.number() })
  .transform(({ created, ...row }) => ({ ...row, createdAt: new Date(created) }));
const RevisionRow = z.object({ definition: z.string() });

const upsert = `
  INSERT INTO state_machines (arn, name, revision, created) VALUES (?, ?, ?, ?)
  ON CONFLICT (arn) DO UPDATE SET name = excluded.name, revision = excluded.revision
`;

export function createMachineStore(store: SqliteStore): MachineStore {
  store.exec(tables);
  const loaded = new Map<string, LoadedMachine>();
  const put = store.prepare(upsert);
  const putRevision = store.prepare('INSERT OR IGNORE INTO state_machine_revisions VALUES (?, ?)');
  const find = store.prepare(
    'SELECT arn, name, revision, created FROM state_machines WHERE arn = ?',
  );
  const revisionRow = store.prepare(
    'SELECT definition FROM state_machine_revisions WHERE revision = ?',
  );
  const definitionOf = (revision: string) =>
    RevisionRow.parse(revisionRow.get(revision)).definition;
  return {
    register: ({ arn, name, definition }, now) => {
      const text = JSON.stringify(definition);
      const revision = createHash('sha256').update(text).digest('hex');
      loaded.set(revision, loadMachine(name, definition));
      putRevision.run(revision, text);
      put.run(arn, name, revision, now.getTime());
    },
    find: (arn) => {
      const row = find.get(arn);
      return row && MachineRow.parse(row);
    },
    definitionOf,
    machineOf: ({ machineName, revision }) => {
      const machine =
        loaded.get(revision) ??
        loadMachine(machineName, Json.parse(JSON.parse(definitionOf(revision))));
      loaded.set(revision, machine);
      return machine;
    },
  };
}
