import { Link } from '../data/link.tsx';
import { TicketCodeText } from './code.tsx';

export const TicketLink = ({ code }: { code: string }) => (
  <Link to={`/tickets/${code}`}>
    <TicketCodeText code={code} />
  </Link>
);
