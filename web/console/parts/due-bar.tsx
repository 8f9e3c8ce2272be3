import { useNow } from '../data/desk.tsx';
import { deadlineTexts, formatDeadlineBarText } from '../words/due.ts';
import { useTexts } from '../words/words.ts';
import { computeDeadlineState } from './due.ts';

type Props = {
  clock: 'review' | 'forward' | 'acknowledge' | 'resolve';
  from: Date;
  by: Date;
  stoppedAt?: Date | undefined;
};

/** Progress bar for a ticket's deadline, with the remaining time as text. */
export function DeadlineBar({ clock, from, by, stoppedAt }: Props) {
  const wording = useTexts(deadlineTexts);
  const due = computeDeadlineState({ from, by, stoppedAt }, useNow());
  return (
    <span className={`due due-${due.tone}`}>
      <span className="due-bar" aria-hidden="true">
        <span style={{ width: `${Math.round(due.share * 100)}%` }} />
      </span>
      <span className="due-words">
        {wording.clocks[clock]}:{' '}
        {formatDeadlineBarText(due, { clock, isDone: stoppedAt !== undefined, texts: wording })}
      </span>
    </span>
  );
}
