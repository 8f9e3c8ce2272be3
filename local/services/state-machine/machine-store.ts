import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { SqliteStore } from '../../sqlite-store.ts';
import type { Flow } from './definition.ts';
import { Json } from './json.ts';
import { loadMachine } from './load-machine.ts';

const tables = `
  CREATE TABLE IF NOT EXISTS state_machines (
    arn TEXT PRIMARY KEY, name TEXT NOT NULL, revision TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS state_machine_revisions (
    revision TEXT PRIMARY KEY, definition TEXT NOT NULL
  );
`;

const RegisteredMachine = z.object({ arn: z.string(), name: z.string(), revision: z.string() });
export type RegisteredMachine = z.infer<typeof RegisteredMachine>;

export type MachineStore = {
  register(machine: { arn: string; name: string; definition: unknown }): void;
  find(arn: string): RegisteredMachine | undefined;
  /**
   * Returns the state machine whose definition has this hash. Old definitions stay stored, because running executions may
   * still use them.
   */
  machineOf(owner: { machineName: string; revision: string }): Flow;
};

const RevisionRow = z.object({ definition: z.string() });

const upsert = `
  INSERT INTO state_machines (arn, name, revision) VALUES (?, ?, ?)
  ON CONFLICT (arn) DO UPDATE SET name = excluded.name, revision = excluded.revision
`;

export function createMachineStore(store: SqliteStore): MachineStore {
  store.exec(tables);
  const loaded = new Map<string, Flow>();
  const put = store.prepare(upsert);
  const putRevision = store.prepare('INSERT OR IGNORE INTO state_machine_revisions VALUES (?, ?)');
  const find = store.prepare('SELECT arn, name, revision FROM state_machines WHERE arn = ?');
  const revisionRow = store.prepare(
    'SELECT definition FROM state_machine_revisions WHERE revision = ?',
  );
  const load = (name: string, revision: string) => {
    const { definition } = RevisionRow.parse(revisionRow.get(revision));
    return loadMachine(name, Json.parse(JSON.parse(definition)));
  };
  return {
    register: ({ arn, name, definition }) => {
      const text = JSON.stringify(definition);
      const revision = createHash('sha256').update(text).digest('hex');
      loaded.set(revision, loadMachine(name, definition));
      putRevision.run(revision, text);
      put.run(arn, name, revision);
    },
    find: (arn) => {
      const row = find.get(arn);
      return row && RegisteredMachine.parse(row);
    },
    machineOf: ({ machineName, revision }) => {
      const machine = loaded.get(revision) ?? load(machineName, revision);
      loaded.set(revision, machine);
      return machine;
    },
  };
}
