import * as z from 'zod';
import type { SqliteStore } from '../sqlite-store.ts';

const tables = `
  CREATE TABLE IF NOT EXISTS secrets (arn TEXT PRIMARY KEY, name TEXT NOT NULL, created INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS secret_versions (
    arn TEXT NOT NULL, id TEXT NOT NULL, value TEXT NOT NULL, stage TEXT, created INTEGER NOT NULL,
    PRIMARY KEY (arn, id)
  );
`;

type Stage = 'AWSCURRENT' | 'AWSPREVIOUS';
export type Secret = { arn: string; name: string; createdAt: Date };
export type SecretVersion = {
  id: string;
  value: string;
  stage: Stage | null;
  createdAt: Date;
};

export type SecretStore = {
  register(secret: Secret): void;
  find(id: string): Secret | undefined;
  versions(arn: string): SecretVersion[];
  /** Adds a version of a secret as AWSCURRENT; the previous current version becomes AWSPREVIOUS. */
  add(arn: string, version: Omit<SecretVersion, 'stage'>): void;
};

const instant = z.number().transform((milliseconds) => new Date(milliseconds));
const SecretRow = z
  .object({ arn: z.string(), name: z.string(), created: instant })
  .transform(({ created, ...row }): Secret => ({ ...row, createdAt: created }));
const VersionRow = z
  .object({
    id: z.string(),
    value: z.string(),
    stage: z.enum(['AWSCURRENT', 'AWSPREVIOUS']).nullable(),
    created: instant,
  })
  .transform(({ created, ...row }): SecretVersion => ({ ...row, createdAt: created }));

/**
 * SQL statement that adds a version of a secret and moves the stages AWSCURRENT and AWSPREVIOUS. One statement does both, so
 * that a killed process never leaves the secret without a current version.
 */
const addVersion = `
  INSERT INTO secret_versions (arn, id, value, stage, created)
  SELECT arn, id, value,
    CASE stage WHEN 'AWSCURRENT' THEN 'AWSPREVIOUS' END, created
    FROM secret_versions WHERE arn = :arn AND stage IS NOT NULL
  UNION ALL SELECT :arn, :id, :value, 'AWSCURRENT', :created WHERE true
  ON CONFLICT (arn, id) DO UPDATE SET stage = excluded.stage
`;

export function createSecretStore(store: SqliteStore): SecretStore {
  store.exec(tables);
  const put = store.prepare('INSERT OR IGNORE INTO secrets (arn, name, created) VALUES (?, ?, ?)');
  const find = store.prepare(
    'SELECT arn, name, created FROM secrets WHERE arn = :id OR name = :id',
  );
  const versions = store.prepare(
    'SELECT id, value, stage, created FROM secret_versions WHERE arn = ? ORDER BY created, rowid',
  );
  const add = store.prepare(addVersion);
  return {
    register: ({ arn, name, createdAt }) => void put.run(arn, name, createdAt.getTime()),
    find: (id) => {
      const row = find.get({ id });
      return row && SecretRow.parse(row);
    },
    versions: (arn) => versions.all(arn).map((row) => VersionRow.parse(row)),
    add: (arn, { id, value, createdAt }) =>
      void add.run({ arn, id, value, created: createdAt.getTime() }),
  };
}
