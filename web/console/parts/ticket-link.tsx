import { Link } from '../data/link.tsx';
import { Code } from './code.tsx';

export const TicketLink = ({ code }: { code: string }) => (
  <Link to={`/tickets/${code}`}>
    <Code code={code} />
  </Link>
);
