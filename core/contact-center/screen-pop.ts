import type { TicketCode } from '../ticket/code.ts';

/** Where an operator's screen opens the ticket; of a contact that has begun, the link says which one it is. */
export const screenPop = (portalUrl: string, code: TicketCode, contactId?: string): string =>
  `${portalUrl}/console/tickets/${code}${contactId ? `?contact=${encodeURIComponent(contactId)}` : ''}`;
