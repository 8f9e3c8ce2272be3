import { TicketCode } from '../../ticket/model/ticket-code.ts';

/** Code of a second ticket that some example messages mention, such as the message about lost ticket codes. */
export const secondExampleTicketCode = TicketCode.parse('7730912641');
