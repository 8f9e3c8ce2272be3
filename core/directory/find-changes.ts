import type { DirectoryChange, DirectoryStore } from './change.ts';
import type { TableName } from './tables.ts';

/** All changes, those of a table, or those of one of its rows; from before the given one on. */
export type ChangesQuestion = {
  table?: TableName | undefined;
  row?: string | undefined;
  before?: number | undefined;
};

/** On one page; and what is looked through for it. */
const [pageSize, mostPages] = [50, 6];

type Found = { changes: DirectoryChange[]; before?: number };

const isAsked = ({ rows }: DirectoryChange, { table, row }: ChangesQuestion): boolean =>
  table === undefined ||
  rows.some((one) => one.table === table && (row === undefined || one.key === row));

const search = async (
  question: ChangesQuestion,
  store: Pick<DirectoryStore, 'latest'>,
  { found, pages }: { found: DirectoryChange[]; pages: number },
): Promise<Found> => {
  const looked = await store.latest(pageSize, question.before);
  const changes = [...found, ...looked.filter((change) => isAsked(change, question))];
  const first = looked.at(-1)?.number ?? 1;
  if (first <= 1) return { changes };
  const isEnough = changes.length > 0 || pages + 1 >= mostPages;
  return isEnough
    ? { changes, before: first }
    : search({ ...question, before: first }, store, { found: changes, pages: pages + 1 });
};

/** The changes that are asked for, the last one first; a page may be short, or empty, and not the last. */
export const findChanges = (
  question: ChangesQuestion,
  store: Pick<DirectoryStore, 'latest'>,
): Promise<Found> => search(question, store, { found: [], pages: 0 });
