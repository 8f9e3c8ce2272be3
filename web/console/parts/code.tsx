import { formatTicketCode } from '../../../core/ticket/code.ts';

/** A ticket code in groups of 3-3-4 digits. */
export function TicketCodeText({ code }: { code: string }) {
  return <span className="code">{formatTicketCode(code)}</span>;
}
