import { isPermanentArticleLost } from '../../knowledge/permanent-articles.ts';
import { type LocalDate, toLocalDate } from '../../time/local-date.ts';
import type { Directory } from '../model/directory.ts';
import {
  getServicePrivacy,
  isLessProtected,
  isLessStrict,
} from '../model/services/service-privacy.ts';
import { getDirectoryTableRows } from '../model/tables.ts';
import {
  applyDirectoryEditsUnvalidated,
  createRowFinder,
  type DirectoryEdit,
  type DirectoryEditProblem,
} from './edit.ts';

export function formatRowName({ table, key }: Omit<DirectoryEdit, 'row'>): string {
  return `${table} ${key}`;
}

/**
 * Returns the codes of all services whose validity has begun, including ended services. A service may have several rows with
 * different first days.
 */
const listBegunServices = (directory: object, on: LocalDate): ReadonlySet<unknown> =>
  new Set(
    getDirectoryTableRows(directory, 'services')
      .filter(({ validFrom }) => String(validFrom ?? '') <= on)
      .map(({ code }) => code),
  );

/**
 * Returns a problem for each edit that removes a service whose validity has begun. Tickets of the service still need its name,
 * so the administrator must set an end date (`validTo`) instead.
 */
export function findLostServices(
  before: Directory,
  edits: readonly DirectoryEdit[],
  now: Date,
): DirectoryEditProblem[] {
  if (edits.every(({ table }) => table !== 'services')) return [];
  const on = toLocalDate(now);
  const [had, has] = [
    listBegunServices(before, on),
    listBegunServices(applyDirectoryEditsUnvalidated(before, edits), on),
  ];
  const findRow = createRowFinder(before);
  return edits.flatMap((edit, index): DirectoryEditProblem[] => {
    const code = edit.table === 'services' && findRow(edit)?.['code'];
    if (!had.has(code) || has.has(code)) return [];
    const [reason, field] = ['has begun: it ends by its validTo', `edits[${index}].row`];
    return [{ row: formatRowName(edit), reason, field, word: 'service-has-begun' }];
  });
}

/**
 * Returns a problem for each edit that reduces the protection of a service. The edit can also delete a dated row of the
 * service or undo an earlier change. Staff can only add protection; removing it requires a deployment of other reference data.
 */
export function findLessProtectedServices(
  before: Directory,
  after: Directory,
  edits: readonly DirectoryEdit[],
): DirectoryEditProblem[] {
  const findRow = createRowFinder(before);
  return edits.flatMap((edit, index): DirectoryEditProblem[] => {
    if (edit.table !== 'services') return [];
    const codes = [findRow(edit), edit.row].map((row) => row?.['code']);
    const known = before.services.filter(({ code }) => codes.includes(code));
    if (!known.some(({ code }) => isLessProtected(before, after, code))) return [];
    const [reason, field] = ['would be protected less', `edits[${index}].row.privacy`];
    return [{ row: formatRowName(edit), reason, field, word: 'service-less-protected' }];
  });
}

/**
 * Returns a problem for each edit that moves a topic to a service with less protection, which would then apply to new reports
 * about the topic.
 */
export function findLessProtectedTopics(
  before: Directory,
  after: Directory,
  edits: readonly DirectoryEdit[],
): DirectoryEditProblem[] {
  return edits.flatMap((edit, index): DirectoryEditProblem[] => {
    const { code, service } = edit.row ?? {};
    if (edit.table !== 'topics' || typeof service !== 'string') return [];
    const former = before.topics.filter((topic) => topic.code === code);
    const isWeaker = former.some((topic) =>
      isLessStrict(getServicePrivacy(after, service), getServicePrivacy(before, topic.service)),
    );
    if (!isWeaker) return [];
    const [reason, field] = ['its service protects less', `edits[${index}].row.service`];
    return [{ row: formatRowName(edit), reason, field, word: 'topic-less-protected' }];
  });
}

/**
 * Returns a problem for each edit that removes a permanent article or makes it temporary, including edits that undo an earlier
 * change. The administrator must add a row that replaces the article instead.
 */
export function findLostArticles(
  before: Directory,
  after: Directory,
  { edits, now }: { edits: readonly DirectoryEdit[]; now: Date },
): DirectoryEditProblem[] {
  const findRow = createRowFinder(before);
  return edits.flatMap((edit, index): DirectoryEditProblem[] => {
    if (edit.table !== 'articles') return [];
    const code = String(findRow(edit)?.['code']);
    if (!isPermanentArticleLost(before, after, { code, date: toLocalDate(now) })) return [];
    const reason = 'is permanent: a later row replaces it';
    const field = `edits[${index}].row${edit.row ? '.isPermanent' : ''}`;
    return [{ row: formatRowName(edit), reason, field, word: 'permanent-article-lost' }];
  });
}
