import { formatTicketCode } from '../../../../core/ticket/model/ticket-code.ts';

/** Ticket code, displayed in groups of 3, 3 and 4 digits. */
export function TicketCodeText({ code }: { code: string }) {
  return <span className="code">{formatTicketCode(code)}</span>;
}
