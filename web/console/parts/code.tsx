import { formatTicketCode } from '../../../core/ticket/code.ts';

/** A ticket code in groups of 3-3-4 digits. */
export const TicketCodeText = ({ code }: { code: string }) => (
  <span className="code">{formatTicketCode(code)}</span>
);
