import type { Directory } from '../directory/model/directory.ts';
import type {
  PublicOpen311RequestListEntry,
  PublicOpen311RequestStore,
} from '../open311/clients/request-sources.ts';
import { getLastDayOfMonth, listMonths, type Month, toMonth } from '../statistics/month.ts';
import type { TicketStore } from '../ticket/ports/ticket-store.ts';
import {
  getMidnightMs,
  getStartOfLocalDate,
  parseDayNumber,
  toLocalDate,
} from '../time/local-date.ts';
import {
  type OpenDataRequestRow,
  type StoredOpenDataRequestRow,
  stampChangedRows,
  toOpenDataRequestRow,
} from './request-row.ts';

type OpenData = { madeAt?: Date; rows: StoredOpenDataRequestRow[] };

export type OpenDataStore = {
  /** Replaces the open data rows of a month, unless a build that started later has already replaced them. */
  put(month: Month, rows: readonly StoredOpenDataRequestRow[], at: Date): Promise<void>;
  rowsOf(month: Month): Promise<StoredOpenDataRequestRow[]>;
  /** Records the time of the last rebuild of all months. */
  finish(at: Date): Promise<void>;
  read(): Promise<OpenData>;
};

export type OpenDataDeps = {
  tickets: Pick<TicketStore, 'history'>;
  lists: Pick<PublicOpen311RequestStore, 'between'>;
  openData: Pick<OpenDataStore, 'put' | 'rowsOf' | 'finish'>;
  directory(): Promise<Directory>;
  now(): Date;
};

/** First month of the open data. The hotline has no earlier tickets. */
const firstOpenDataMonth: Month = '2021-11';

const ticketsInParallel = 10;

const getMonthSpan = (month: Month): { from: Date; to: Date } => ({
  from: getStartOfLocalDate(`${month}-01`),
  to: new Date(getMidnightMs(parseDayNumber(getLastDayOfMonth(month)) + 1) - 1),
});

const readMonthRows = async (
  listed: readonly PublicOpen311RequestListEntry[],
  directory: Directory,
  { tickets }: Pick<OpenDataDeps, 'tickets'>,
): Promise<OpenDataRequestRow[]> => {
  const rows: OpenDataRequestRow[] = [];
  for (let start = 0; start < listed.length; start += ticketsInParallel) {
    const some = await Promise.all(
      listed.slice(start, start + ticketsInParallel).map(async ({ code, exposure }) => {
        const history = await tickets.history(code);
        return history && toOpenDataRequestRow(history, exposure, directory);
      }),
    );
    rows.push(...some.flatMap((row) => row ?? []));
  }
  return rows;
};

/**
 * Rebuilds the open data about tickets opened in one month, using the content that is published now. Returns the number of
 * rows.
 */
export async function buildOpenDataMonth(month: Month, ports: OpenDataDeps): Promise<number> {
  const at = ports.now(); // Taken before reading: of two concurrent runs, the result of the later start wins.
  const directory = await ports.directory();
  const rows: OpenDataRequestRow[] = [];
  let after: PublicOpen311RequestListEntry | undefined;
  do {
    const listed = await ports.lists.between(getMonthSpan(month), after);
    rows.push(...(await readMonthRows(listed, directory, ports)));
    after = listed.at(-1);
  } while (after);
  const before = await ports.openData.rowsOf(month);
  await ports.openData.put(month, stampChangedRows(rows, before, at), at);
  return rows.length;
}

/** Rebuilds the open data of all months. Runs every night, because even old tickets can be reopened or unpublished. */
export async function buildOpenData(ports: OpenDataDeps): Promise<{ requests: number }> {
  const now = ports.now();
  let requests = 0;
  for (const month of listMonths(firstOpenDataMonth, toMonth(toLocalDate(now)))) {
    requests += await buildOpenDataMonth(month, ports);
  }
  await ports.openData.finish(now);
  return { requests };
}
