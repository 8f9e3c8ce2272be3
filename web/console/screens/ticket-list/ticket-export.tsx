import Button from 'antd/es/button';
import { useState } from 'react';
import { toLocalDate } from '../../../../core/time/local-date.ts';
import { ticketListTexts } from '../../../../i18n/console-tickets.ts';
import type { ApiClient } from '../../api/api.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { downloadFile, toCsvBlob } from '../../components/download-file.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useConsoleServices } from '../../data/console-services.tsx';
import { getConsoleLocale } from '../../shell/format-dates.ts';
import { usePreferences } from '../../shell/preferences.tsx';
import { useTexts } from '../../shell/use-texts.ts';
import type { TicketColumnName } from './ticket-columns.ts';
import type { TicketFilter } from './ticket-filter.ts';
import { useColumnText } from './use-column-text.ts';
import { fetchTicketPage, type ListedTicket } from './use-ticket-list.ts';

const pageSize = 100;
/** Maximum number of tickets in a file. */
const maxTickets = 10_000;

type Tickets = { tickets: ListedTicket[]; hasMore: boolean };

/** Requests all pages of the filtered list, up to the maximum size of a file. */
const fetchAllTickets = async (
  api: ApiClient,
  filter: TicketFilter,
  onProgress: (done: number) => void,
): Promise<Tickets | ApiProblem> => {
  const tickets: ListedTicket[] = [];
  let cursor: string | undefined;
  do {
    const page = await fetchTicketPage(api, filter, { cursor, pageSize });
    if (page && !('tickets' in page)) return page;
    tickets.push(...(page?.tickets ?? []));
    cursor = page?.next;
    onProgress(tickets.length);
  } while (cursor && tickets.length < maxTickets);
  return { tickets, hasMore: cursor !== undefined };
};

type Props = { filter: TicketFilter; columns: readonly TicketColumnName[] };

const useTicketExport = ({ filter, columns }: Props) => {
  const wording = useTexts(ticketListTexts).columns;
  const { api, clock } = useConsoleServices();
  const textOf = useColumnText();
  const [done, setDone] = useState<number>();
  const [problem, setProblem] = useState<ApiProblem>();
  const [hasMore, setMore] = useState(false);
  const save = async (kind: 'csv' | 'xlsx'): Promise<void> => {
    setDone(0);
    const found = await fetchAllTickets(api, filter, setDone);
    setDone(undefined);
    setProblem('tickets' in found ? undefined : found);
    if (!('tickets' in found)) return;
    setMore(found.hasMore);
    const grid = [
      columns.map((column) => wording[column]),
      ...found.tickets.map((ticket) => columns.map((column) => textOf(ticket, column))),
    ];
    const name = `1022-phieu-${toLocalDate(clock.now())}.${kind}`;
    if (kind === 'csv') {
      const { toCsvFile } = await import('../administration/files/csv-file.ts');
      downloadFile(toCsvBlob(toCsvFile(grid)), name);
    } else {
      const { toExcelFile } = await import('../administration/files/excel-file.ts');
      downloadFile(await toExcelFile(grid), name);
    }
  };
  return { done, problem, hasMore, save };
};

/** Buttons that export all tickets of the filtered list with the columns on screen. */
export function TicketExport(props: Props) {
  const wording = useTexts(ticketListTexts).export;
  const locale = getConsoleLocale(usePreferences().lang);
  const { done, problem, hasMore, save } = useTicketExport(props);
  const isBusy = done !== undefined;
  return (
    <>
      <Button size="small" loading={isBusy} onClick={() => void save('xlsx')}>
        {wording.excel}
      </Button>
      <Button size="small" loading={isBusy} onClick={() => void save('csv')}>
        {wording.csv}
      </Button>
      <span role="status" className="soft">
        {isBusy && wording.doing(done.toLocaleString(locale))}
        {!isBusy && hasMore && wording.most(maxTickets.toLocaleString(locale))}
      </span>
      {problem && <ProblemNote problem={problem} />}
    </>
  );
}
