import { formatTicketCode } from '../../../core/ticket/code.ts';

/** A ticket's code as it is read and dictated. */
export const Code = ({ code }: { code: string }) => (
  <span className="code">{formatTicketCode(code)}</span>
);
