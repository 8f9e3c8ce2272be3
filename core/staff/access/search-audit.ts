import type { TicketCode } from '../../ticket/model/ticket-code.ts';
import {
  type LocalDate,
  parseDayNumber,
  toDateOfDayNumber,
  toLocalDate,
} from '../../time/local-date.ts';
import { collectVisible } from '../tickets/read-visible-page.ts';
import {
  type AuditCursor,
  type AuditLine,
  type AuditQuery,
  type AuditStore,
  toAuditLine,
} from './audit.ts';

/**
 * Page size of an audit search, and the maximum number of lines that are read for a page. The maximum bounds the cost of a
 * search with few matches.
 */
const [pageSize, maxLookedAt] = [25, 1000];

/**
 * Returns true if the audit line concerns the ticket. For lines about lists, loads the details to see which tickets the list
 * showed.
 */
const isAbout = async (
  line: AuditLine,
  code: TicketCode,
  { details }: Pick<AuditStore, 'details'>,
): Promise<boolean> => {
  if (line.of !== 'list') return line.about === code;
  return (await details(line))?.codes?.includes(code) ?? false;
};

const matchesAuditQuery = async (
  line: AuditLine,
  { member, code, kind }: AuditQuery,
  store: Pick<AuditStore, 'details'>,
): Promise<boolean> =>
  (member === undefined || line.actorSub === member) &&
  (kind === undefined || line.kind === kind || line.of === kind) &&
  (code === undefined || isAbout(line, code, store));

type AuditWalk = {
  day: LocalDate;
  before: AuditCursor | undefined;
  found: AuditCursor[];
  looked: number;
};
type AuditPage = { lines: AuditLine[]; next?: AuditCursor };
type AuditPageDeps = Pick<AuditStore, 'queryDay' | 'details'> & {
  /** Returns the lines without those about tickets that the member must not see. */
  filterVisible(lines: readonly AuditLine[]): Promise<AuditLine[]>;
};

const toAuditPage = ({ found }: AuditWalk, next?: AuditCursor): AuditPage => ({
  lines: found.map(toAuditLine),
  ...(next && { next }),
});

/** Returns the first `enough` visible lines, or all if there are fewer. Checks at most a page of lines at a time. */
const collectVisibleLines = async (
  cursors: readonly AuditCursor[],
  enough: number,
  { filterVisible }: Pick<AuditPageDeps, 'filterVisible'>,
): Promise<AuditCursor[]> => {
  const visible = await collectVisible(
    async (start: number | undefined) => {
      const from = start ?? 0;
      const to = from + pageSize;
      const slice = cursors
        .slice(from, to)
        .map((cursor) => ({ cursor, line: toAuditLine(cursor) }));
      const visible = new Set(await filterVisible(slice.map(({ line }) => line)));
      return {
        visible: slice.filter(({ line }) => visible.has(line)).map(({ cursor }) => cursor),
        next: to < cursors.length ? to : undefined,
      };
    },
    { enough },
  );
  return visible.slice(0, enough);
};

/** Returns the cursor after these lines: the last visible one, so that the cursor doesn't reveal a hidden ticket. */
const findLastVisible = async (
  cursors: readonly AuditCursor[],
  deps: Pick<AuditPageDeps, 'filterVisible'>,
): Promise<AuditCursor | undefined> => {
  const [last] = await collectVisibleLines(cursors.toReversed(), 1, deps);
  return last;
};

const readAuditPage = async (
  step: AuditWalk,
  question: AuditQuery,
  store: AuditPageDeps,
): Promise<AuditPage> => {
  if (step.day < question.from) return toAuditPage(step);
  const { cursors, isAll } = await store.queryDay(step.day, step.before);
  const matches = await Promise.all(
    cursors.map((cursor) => matchesAuditQuery(toAuditLine(cursor), question, store)),
  );
  const matching = cursors.filter((_, at) => matches[at]);
  const capacity = pageSize - step.found.length;
  const visible = await collectVisibleLines(matching, capacity + 1, store);
  const found = [...step.found, ...visible.slice(0, capacity)];
  if (visible.length > capacity) return toAuditPage({ ...step, found }, found.at(-1));
  const looked = step.looked + cursors.length;
  const last = cursors.at(-1);
  if (!isAll && last) {
    const next = looked >= maxLookedAt ? await findLastVisible(cursors, store) : undefined;
    return next
      ? toAuditPage({ ...step, found }, next)
      : readAuditPage({ ...step, before: last, found, looked }, question, store);
  }
  const day = toDateOfDayNumber(parseDayNumber(step.day) - 1);
  return readAuditPage({ day, before: undefined, found, looked }, question, store);
};

/**
 * Returns a page of audit lines, newest first. Reads day by day, going back in time. A page may be short or empty even if
 * more lines follow. Hidden lines neither shorten a page nor become its cursor.
 */
export function searchAudit(
  question: AuditQuery,
  after: AuditCursor | undefined,
  store: AuditPageDeps,
): Promise<AuditPage> {
  const reached = after && toLocalDate(toAuditLine(after).at);
  const isWithin = reached !== undefined && reached <= question.to;
  const day = isWithin ? reached : question.to;
  return readAuditPage(
    { day, before: isWithin ? after : undefined, found: [], looked: 0 },
    question,
    store,
  );
}
