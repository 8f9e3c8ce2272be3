import { Link } from '../data/link.tsx';
import { Code } from './code.tsx';

/** Another ticket, by its code. */
export const TicketLink = ({ code }: { code: string }) => (
  <Link to={`/tickets/${code}`}>
    <Code code={code} />
  </Link>
);
