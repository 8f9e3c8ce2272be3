import { TicketLink } from '../../parts/ticket-link.tsx';
import { actWords } from '../../words/acts.ts';
import { problemWords, saidOf } from '../../words/problems.ts';
import { queueWords } from '../../words/queue.ts';
import { useWords } from '../../words/words.ts';
import type { BulkResult } from './use-bulk.ts';

type Props = { results: BulkResult[]; total: number; isDoing: boolean };

/** Ticket by ticket, what was done and what stands in the way. */
export const BulkResults = ({ results, total, isDoing }: Props) => {
  const words = useWords(queueWords).bulk;
  const problems = useWords(problemWords);
  const { stale } = useWords(actWords);
  if (results.length === 0) return null;
  return (
    <div role="status" className="bulk-results">
      {isDoing && words.doing(results.length, total)}
      <ul className="plain" aria-label={words.results}>
        {results.map(({ code, problem }) => {
          const said = problem && saidOf(problem, problems);
          const told = problem?.word === 'ticket-stale' ? stale.title : said?.fields[0];
          return (
            <li key={code}>
              <TicketLink code={code} /> {said ? (told ?? said.detail) : words.done}
            </li>
          );
        })}
      </ul>
    </div>
  );
};
