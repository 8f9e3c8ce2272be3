import { deadlineTexts } from '../../../../i18n/console-tickets.ts';
import { useNow } from '../../data/console-services.tsx';
import { useTexts } from '../../shell/use-texts.ts';
import { formatDeadlineBarText } from '../deadline-bar-text.ts';
import { computeDeadlineState } from './deadline-state.ts';

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
