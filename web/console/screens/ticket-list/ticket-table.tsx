import type { ReactNode } from 'react';
import { isAnsweredOrEnded } from '../../../../core/ticket/model/lifecycle.ts';
import { ticketListTexts } from '../../../../i18n/console-tickets.ts';
import { InstantText } from '../../components/instant-text.tsx';
import { DeadlineBar } from '../../components/ticket/deadline-bar.tsx';
import { ServiceTag } from '../../components/ticket/service-tag.tsx';
import { StatusChip } from '../../components/ticket/status-chip.tsx';
import { TicketLink } from '../../components/ticket/ticket-link.tsx';
import { useIsNarrow } from '../../data/use-is-narrow.ts';
import { useTexts } from '../../shell/use-texts.ts';
import type { TicketColumnName } from './ticket-columns.ts';
import { useColumnText } from './use-column-text.ts';
import type { ListedTicket } from './use-ticket-list.ts';

type Props = { rows: readonly ListedTicket[]; columns: readonly TicketColumnName[] };

/** Columns that are displayed differently than in files. */
const cells: Partial<Record<TicketColumnName, (ticket: ListedTicket) => ReactNode>> = {
  code: ({ code }) => <TicketLink code={code} />,
  openedAt: ({ openedAt }) => <InstantText at={new Date(openedAt)} />,
  priority: ({ priority }) => <span className={`priority priority-${priority}`}>{priority}</span>,
  status: ({ status }) => <StatusChip status={status} />,
  service: ({ service }) => <ServiceTag service={service} />,
  due: ({ openedAt, resolveBy, status }) =>
    isAnsweredOrEnded(status) ? (
      <InstantText at={new Date(resolveBy)} />
    ) : (
      <DeadlineBar clock="resolve" from={new Date(openedAt)} by={new Date(resolveBy)} />
    ),
};

const useCell = () => {
  const textOf = useColumnText();
  return (ticket: ListedTicket, column: TicketColumnName): ReactNode =>
    cells[column]?.(ticket) ?? textOf(ticket, column);
};

/** The tickets on a phone, one below the other. */
const TicketCards = ({ rows, columns }: Props) => {
  const cell = useCell();
  return (
    <ul className="plain ticket-cards">
      {rows.map((row) => (
        <li key={row.code} className="work-row">
          {columns.map((column) => (
            <span key={column} className={`cell-${column}`}>
              {cell(row, column)}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
};

/** Table of tickets with the chosen columns. */
export function TicketTable({ rows, columns }: Props) {
  const wording = useTexts(ticketListTexts);
  const cell = useCell();
  const isNarrow = useIsNarrow();
  if (isNarrow) return <TicketCards rows={rows} columns={columns} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section className="ticket-table" aria-label={wording.title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {wording.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              {columns.map((column) => (
                <td key={column} className={`cell-${column}`}>
                  {cell(row, column)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
