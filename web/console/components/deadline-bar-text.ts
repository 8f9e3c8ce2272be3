import type { deadlineTexts } from '../../../i18n/console-tickets.ts';
import type { TextsOf } from '../../../i18n/languages.ts';
import { type DeadlineState, splitDuration } from './ticket/deadline-state.ts';

type DeadlineTexts = TextsOf<typeof deadlineTexts>;

/**
 * Returns the text beside the progress bar of a deadline. Deadlines of the operators are called "overdue", those of the
 * units "late".
 */
export function formatDeadlineBarText(
  { tone, minutesLeft }: DeadlineState,
  {
    clock,
    isDone,
    texts,
  }: { clock: keyof DeadlineTexts['clocks']; isDone: boolean; texts: DeadlineTexts },
): string {
  const isOfUnit = clock === 'acknowledge' || clock === 'resolve';
  const length = splitDuration(minutesLeft);
  if (tone === 'done') return texts.done;
  if (isDone) return (isOfUnit ? texts.doneLate : texts.doneOverdue)(length);
  if (minutesLeft >= 0) return texts.left(length);
  return (isOfUnit ? texts.late : texts.overdue)(length);
}
