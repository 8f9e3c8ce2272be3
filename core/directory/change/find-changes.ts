import type { DirectoryTableName } from '../model/tables.ts';
import type { DirectoryChange, DirectoryStore } from './change.ts';

/** Query for directory changes: all changes, those of one table, or those of one row. `before` is the cursor. */
export type DirectoryChangesQuery = {
  table?: DirectoryTableName | undefined;
  row?: string | undefined;
  before?: number | undefined;
};

/** Number of directory changes read per page, and maximum number of pages read per query. */
const [pageSize, maxPages] = [50, 6];

type ChangesPage = { changes: DirectoryChange[]; before?: number };

const matchesChangesQuery = (
  { rows }: DirectoryChange,
  { table, row }: DirectoryChangesQuery,
): boolean =>
  table === undefined ||
  rows.some((one) => one.table === table && (row === undefined || one.key === row));

const searchPages = async (
  question: DirectoryChangesQuery,
  store: Pick<DirectoryStore, 'latest'>,
  { found, pages }: { found: DirectoryChange[]; pages: number },
): Promise<ChangesPage> => {
  const looked = await store.latest(pageSize, question.before);
  const changes = [...found, ...looked.filter((change) => matchesChangesQuery(change, question))];
  const first = looked.at(-1)?.number ?? 1;
  if (first <= 1) return { changes };
  const isEnough = changes.length > 0 || pages + 1 >= maxPages;
  return isEnough
    ? { changes, before: first }
    : searchPages({ ...question, before: first }, store, { found: changes, pages: pages + 1 });
};

/**
 * Returns the matching directory changes, newest first. There are no more changes if `before` is missing in the result; a
 * short or empty page does not mean that.
 */
export function findDirectoryChanges(
  question: DirectoryChangesQuery,
  store: Pick<DirectoryStore, 'latest'>,
): Promise<ChangesPage> {
  return searchPages(question, store, { found: [], pages: 0 });
}
