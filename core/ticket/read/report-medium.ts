import type { ReportMedium } from '../model/fields/report-medium.ts';
import type { Ticket } from '../model/ticket.ts';

/**
 * Returns how the report reached the hotline. If an operator entered the report without this information, it came by
 * telephone. Such reports are older than the field `receivedBy`.
 */
export function getReportMedium({
  channel,
  receivedBy,
}: Pick<Ticket, 'channel' | 'receivedBy'>): ReportMedium {
  switch (channel) {
    case 'voice':
      return 'telephone';
    case 'operator':
      return receivedBy ?? 'telephone';
    case 'chat':
    case 'zalo':
    case 'messenger':
      return 'chat';
    case 'web':
    case 'open311':
      return channel;
  }
}
