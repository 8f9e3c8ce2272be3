import { RevealsAnswer } from '../../../../core/contract/identity-answers.ts';
import { usePolled } from '../../data/use-polled.ts';
import { Empty } from '../../parts/empty.tsx';
import { Moment } from '../../parts/moment.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { TicketLink } from '../../parts/ticket-link.tsx';
import { supervisionWords } from '../../words/supervision.ts';
import { useWords } from '../../words/words.ts';

/** Who asks to learn who reported, and why: a second person agrees, on the ticket itself. */
export const RevealsView = () => {
  const words = useWords(supervisionWords).reveals;
  const { value, problem } = usePolled('/api/staff/reveals', RevealsAnswer);
  if (problem && !value) return <ProblemNote problem={problem} />;
  if (value?.requests.length === 0) return <Empty title={words.none} />;
  return (
    <ul className="plain">
      {value?.requests.map(({ code, asker, reasonName, reason, text, until }) => (
        <li key={`${code} ${asker.sub}`} className="work-row">
          <span className="row-top">
            <TicketLink code={code} />
            <b>{asker.name}</b>
          </span>
          <span>
            {reasonName ?? reason}: <q>{text}</q>
          </span>
          <span className="soft">
            {words.until} <Moment at={new Date(until)} /> · {words.open}
          </span>
        </li>
      ))}
    </ul>
  );
};
