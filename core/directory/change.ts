import * as z from 'zod';
import { StaffRole, Sub } from '../staff/member.ts';
import { isVisiblyAtLeast, written } from '../text/written.ts';
import { Instant } from '../time/instant.ts';
import type { Directory } from './directory.ts';
import { DirectoryEdit } from './edit.ts';
import { Row, TableName } from './tables.ts';

/** A row before and after; it had or has none where that is null. */
export const ChangedRow = z.object({
  table: TableName,
  key: z.string(),
  before: Row.nullable(),
  after: Row.nullable(),
});
export type ChangedRow = z.infer<typeof ChangedRow>;

/** Who changed the directory: the member's `sub`, and the role they had then. */
const ChangedBy = z.object({ member: Sub, role: StaffRole });
export type ChangedBy = z.infer<typeof ChangedBy>;

/** What staff changed at once, and why. */
export const DirectoryChange = z.object({
  /** From 1, without gaps. */
  number: z.number().int().positive(),
  at: Instant,
  by: ChangedBy,
  reason: z.string(),
  rows: z.array(ChangedRow),
  version: z.object({ before: z.string(), after: z.string() }),
  /** The change that this one takes back. */
  undoes: z.number().int().positive().optional(),
});
export type DirectoryChange = z.infer<typeof DirectoryChange>;

export const Why = written(500, 'words-required').refine(isVisiblyAtLeast(5), 'words-too-short');

export const ChangeRequest = z.strictObject({
  /** The version whose rows the editor saw. */
  baseVersion: z.string().min(1).max(64),
  reason: Why,
  edits: z.array(DirectoryEdit).min(1, 'edits-required').max(100, 'too-many-edits'),
});
export type ChangeRequest = z.infer<typeof ChangeRequest>;

export type DirectoryInForce = { directory: Directory; lastChange: number };

/** The directory with all that staff changed of it. */
export type DirectoryStore = {
  /** At this moment, not of a minute ago. */
  current(): Promise<DirectoryInForce>;
  /** As the last deploy brought it, without what staff changed. */
  files(): Promise<Directory>;
  /** All changes, the first one first. */
  changes(): Promise<DirectoryChange[]>;
  /** The latest changes, or those before the given one, the last one first. */
  latest(most: number, before?: number): Promise<DirectoryChange[]>;
  /** Change and directory together, unless another change or a deploy came first. */
  commit(change: DirectoryChange, directory: Directory): Promise<'committed' | 'stale'>;
};

/** The directory is another one than the editor saw; without a change since, a deploy made it so. */
export type Stale = { kind: 'stale'; version: string; since: DirectoryChange[] };

export const staleSince = async (
  base: string,
  store: Pick<DirectoryStore, 'current' | 'changes'>,
): Promise<Stale> => {
  const [{ directory }, changes] = await Promise.all([store.current(), store.changes()]);
  const made = changes.findLastIndex(({ version }) => version.after === base);
  const left = changes.findLastIndex(({ version }) => version.before === base);
  const since = made < 0 && left < 0 ? [] : changes.slice(Math.max(made + 1, left));
  return { kind: 'stale', version: directory.version, since };
};
