import { Link } from '../../data/link.tsx';
import { TicketCodeText } from './ticket-code.tsx';

export function TicketLink({ code }: { code: string }) {
  return (
    <Link to={`/tickets/${code}`}>
      <TicketCodeText code={code} />
    </Link>
  );
}
