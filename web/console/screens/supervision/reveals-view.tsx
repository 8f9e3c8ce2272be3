import { IdentityRevealRequestsResponse } from '../../../../core/contract/identity-answers.ts';
import { usePolled } from '../../data/use-polled.ts';
import { EmptyListNote } from '../../parts/empty.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { IdentityRevealRequestCard } from '../../parts/reveal-request.tsx';
import { TicketLink } from '../../parts/ticket-link.tsx';
import { supervisionTexts } from '../../words/supervision.ts';
import { useTexts } from '../../words/words.ts';

/**
 * List of requests to reveal an identity: requests that wait for a second person's decision, and approved requests, which
 * can be used on the ticket's screen.
 */
export function IdentityRevealRequestList() {
  const wording = useTexts(supervisionTexts).reveals;
  const { value, problem } = usePolled('/api/staff/reveals', IdentityRevealRequestsResponse);
  if (problem && !value) return <ProblemNote problem={problem} />;
  if (value?.requests.length === 0) return <EmptyListNote title={wording.none} />;
  return (
    <ul className="plain">
      {value?.requests.map((request) => (
        <li key={`${request.code} ${request.asker.sub}`} className="work-row">
          <TicketLink code={request.code} />
          <IdentityRevealRequestCard request={request} />
        </li>
      ))}
    </ul>
  );
}
