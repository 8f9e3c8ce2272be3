import { isAnsweredOrEnded, isEndStatus } from '../ticket/lifecycle.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { NotificationSubject } from './notification.ts';

/**
 * Returns whether a citizen's message is still true at delivery. It may have been held overnight or sent later by another
 * channel, and the event may have been undone since.
 */
export function isCitizenMessageStillTrue(
  { about }: NotificationSubject,
  { status, mergedInto, extension }: Pick<Ticket, 'status' | 'mergedInto' | 'extension'>,
): boolean {
  switch (about) {
    case 'merged':
      return mergedInto !== undefined;
    case 'unmerged':
      return mergedInto === undefined && !isAnsweredOrEnded(status);
    case 'answered':
      return isAnsweredOrEnded(status);
    case 'ended':
      return isEndStatus(status);
    case 'asked':
    case 'reminded':
      return !isAnsweredOrEnded(status);
    case 'extended':
      // a merged ticket may be unmerged with its extension, which is not announced again
      return (!isAnsweredOrEnded(status) || status === 'merged') && extension?.state === 'granted';
    default:
      return true;
  }
}
