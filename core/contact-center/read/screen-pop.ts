import type { TicketCode } from '../../ticket/model/ticket-code.ts';

/** Returns the console URL that opens a ticket on the operator's screen. `contactId`, if given, is the call in progress. */
export function getScreenPopUrl(portalUrl: string, code: TicketCode, contactId?: string): string {
  return `${portalUrl}/console/tickets/${code}${contactId ? `?contact=${encodeURIComponent(contactId)}` : ''}`;
}
