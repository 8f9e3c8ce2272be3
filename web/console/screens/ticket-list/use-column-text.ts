import { formatTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { ticketFactTexts, ticketListTexts } from '../../../../i18n/console-tickets.ts';
import { staffStatusLabels } from '../../../../i18n/ticket-status.ts';
import { useReferenceNames } from '../../data/choices/reference-data.ts';
import { useTexts } from '../../shell/use-texts.ts';
import type { TicketColumnName } from './ticket-columns.ts';
import type { ListedTicket } from './use-ticket-list.ts';

/** Formats an instant of the API, such as `2021-12-03T08:00:00+07:00`, as `2021-12-03 08:00`, which sorts as text. */
const formatInstant = (at: string): string => at.slice(0, 16).replace('T', ' ');

/** Returns a function that returns the text of a ticket in a column. Files contain these texts. */
export function useColumnText(): (ticket: ListedTicket, column: TicketColumnName) => string {
  const wording = useTexts(ticketListTexts);
  const statuses = useTexts(staffStatusLabels);
  const { channels } = useTexts(ticketFactTexts);
  const names = useReferenceNames();
  const columns: Record<TicketColumnName, (ticket: ListedTicket) => string> = {
    code: ({ code }) => formatTicketCode(code),
    openedAt: ({ openedAt }) => formatInstant(openedAt),
    priority: ({ priority }) => priority,
    status: ({ status }) => statuses[status],
    service: ({ service }) => names.service(service)?.short ?? names.unknown(service),
    topic: ({ topic }) => names.topic(topic) ?? '',
    area: ({ area = '' }) => area,
    place: ({ place = '' }) => place,
    unit: ({ unit, unitName, openedAt }) => unitName ?? names.unit(unit, new Date(openedAt)) ?? '',
    excerpt: ({ excerpt }) => excerpt,
    due: ({ resolveBy }) => formatInstant(resolveBy),
    late: ({ late }) => (late ? wording.lateBy[late] : ''),
    channel: ({ channel }) => channels[channel],
    takenBy: ({ takenBy }) => takenBy?.name ?? '',
  };
  return (ticket, column) => columns[column](ticket);
}
