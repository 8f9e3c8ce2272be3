import { isClosed, isSettled } from '../ticket/lifecycle.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { Subject } from './alert.ts';

/**
 * Whether what a citizen is told is still so. A message may be held for a night, or go out by the next channel a day later,
 * and by then what it tells of may have been undone, or be over: who reads it would look for what isn't there.
 */
export const isStillSo = (
  { about }: Subject,
  { status, mergedInto, extension }: Pick<Ticket, 'status' | 'mergedInto' | 'extension'>,
): boolean => {
  switch (about) {
    case 'merged':
      return mergedInto !== undefined;
    case 'unmerged':
      return mergedInto === undefined && !isSettled(status);
    case 'answered':
      return isSettled(status);
    case 'ended':
      return isClosed(status);
    case 'asked':
    case 'reminded':
      return !isSettled(status);
    case 'extended':
      // out of a merging it comes as it went in, and nobody says it again
      return (!isSettled(status) || status === 'merged') && extension?.state === 'granted';
    default:
      return true;
  }
};
