import * as z from 'zod';
import { CognitoSub, StaffRole } from '../../staff/members/member.ts';
import {
  buildBoundedTextSchema,
  buildMinVisibleLengthCheck,
} from '../../text/bounded-text-schema.ts';
import { Instant } from '../../time/instant.ts';
import type { Directory } from '../model/directory.ts';
import { DirectoryTableName, DirectoryTableRow } from '../model/tables.ts';
import { DirectoryEdit } from './edit.ts';

/** Row of the reference data (directory) before and after a change. Null means that the row does not exist. */
export const ChangedDirectoryRow = z.object({
  table: DirectoryTableName,
  key: z.string(),
  before: DirectoryTableRow.nullable(),
  after: DirectoryTableRow.nullable(),
});
export type ChangedDirectoryRow = z.infer<typeof ChangedDirectoryRow>;

/** Staff member who changed the reference data (directory), with their role at that time. */
const DirectoryEditor = z.object({ member: CognitoSub, role: StaffRole });
export type DirectoryEditor = z.infer<typeof DirectoryEditor>;

/** Change of the reference data (directory) by a staff member: the changed rows and the reason. */
export const DirectoryChange = z.object({
  /** Number of the directory change; changes are numbered from 1 without gaps. */
  number: z.number().int().positive(),
  at: Instant,
  by: DirectoryEditor,
  reason: z.string(),
  rows: z.array(ChangedDirectoryRow),
  version: z.object({ before: z.string(), after: z.string() }),
  /** Number of the earlier directory change that this change undoes; absent if it undoes none. */
  undoes: z.number().int().positive().optional(),
});
export type DirectoryChange = z.infer<typeof DirectoryChange>;

export const DirectoryChangeReason = buildBoundedTextSchema(500, 'words-required').refine(
  buildMinVisibleLengthCheck(5),
  'words-too-short',
);

/** Maximum number of edits in one change. A reform of all communes and their roster needs about 1,000. */
export const maxDirectoryEdits = 2000;

export const DirectoryChangeRequest = z.strictObject({
  /** Version of the reference data (directory) on which the edits are based, for optimistic locking. */
  baseVersion: z.string().min(1).max(64),
  reason: DirectoryChangeReason,
  edits: z.array(DirectoryEdit).min(1, 'edits-required').max(maxDirectoryEdits, 'too-many-edits'),
});
export type DirectoryChangeRequest = z.infer<typeof DirectoryChangeRequest>;

export type CurrentDirectory = { directory: Directory; lastChange: number };

/** Store of the reference data (directory) and of the changes that staff made to it. */
export type DirectoryStore = {
  /** Returns the current reference data from the store. The cache, which can be one minute old, is not used. */
  current(): Promise<CurrentDirectory>;
  /** Returns the reference data of the last deployment, without changes by staff. */
  files(): Promise<Directory>;
  /** Returns all changes of the reference data by staff, oldest first. */
  changes(): Promise<DirectoryChange[]>;
  /**
   * Returns the latest changes of the reference data by staff, newest first. If `before` is set, returns only changes with a
   * lower number.
   */
  latest(most: number, before?: number): Promise<DirectoryChange[]>;
  /**
   * Writes the change and the changed reference data in one transaction. Returns `stale` if another change or a deployment
   * was written first.
   */
  commit(change: DirectoryChange, directory: Directory): Promise<'committed' | 'stale'>;
};

/**
 * Version conflict: the reference data (directory) has changed since the editor loaded it. `since` lists the changes by
 * staff; it is empty if a deployment changed the data.
 */
export type DirectoryConflict = { kind: 'stale'; version: string; since: DirectoryChange[] };

export async function findDirectoryConflict(
  base: string,
  store: Pick<DirectoryStore, 'current' | 'changes'>,
): Promise<DirectoryConflict> {
  const [{ directory }, changes] = await Promise.all([store.current(), store.changes()]);
  const made = changes.findLastIndex(({ version }) => version.after === base);
  const left = changes.findLastIndex(({ version }) => version.before === base);
  const since = made < 0 && left < 0 ? [] : changes.slice(Math.max(made + 1, left));
  return { kind: 'stale', version: directory.version, since };
}
