import { useNow } from '../data/desk.tsx';
import { dueText, dueWords } from '../words/due.ts';
import { useWords } from '../words/words.ts';
import { dueOf } from './due.ts';

type Props = {
  clock: 'review' | 'forward' | 'acknowledge' | 'resolve';
  from: Date;
  by: Date;
  stoppedAt?: Date | undefined;
};

/** Deadline as a progress bar with the remaining time in text. */
export const DueBar = ({ clock, from, by, stoppedAt }: Props) => {
  const words = useWords(dueWords);
  const due = dueOf({ from, by, stoppedAt }, useNow());
  return (
    <span className={`due due-${due.tone}`}>
      <span className="due-bar" aria-hidden="true">
        <span style={{ width: `${Math.round(due.share * 100)}%` }} />
      </span>
      <span className="due-words">
        {words.clocks[clock]}: {dueText(due, { clock, isDone: stoppedAt !== undefined, words })}
      </span>
    </span>
  );
};
