import type { TicketCode } from '../ticket/code.ts';

/**
 * Returns the console address that opens a ticket on the operator's screen, with the contact id of a running call if there is
 * one.
 */
export function screenPopUrl(portalUrl: string, code: TicketCode, contactId?: string): string {
  return `${portalUrl}/console/tickets/${code}${contactId ? `?contact=${encodeURIComponent(contactId)}` : ''}`;
}
