import { TicketQueueResponse } from '../../../../../../core/contract/staff/queue-responses.ts';
import { useCurrentMember } from '../../../../data/current-member.tsx';
import { navigateTo, useConsoleLocation } from '../../../../data/navigation.ts';
import { usePolled } from '../../../../data/polling/use-polled.ts';
import {
  buildQueuePath,
  findNextTicket,
  parseQueueQueryFilter,
  passesQueueFilter,
  sortQueue,
} from '../../../queue/queue-filter.ts';

/**
 * Returns a function that opens the queue's next ticket that waits for classification, or the queue if there is none. It
 * returns whether there is one. The filter of the queue screen applies.
 */
export function useNextUnclassified(code: string): () => boolean {
  const { path, query } = useConsoleLocation();
  const { sub } = useCurrentMember();
  const isBesideQueue = path === '/queue';
  const filter = { ...(isBesideQueue && parseQueueQueryFilter(query)), status: 'triage' };
  const { value } = usePolled(buildQueuePath(filter), TicketQueueResponse);
  const rows = sortQueue(value?.tickets ?? []).filter((row) => passesQueueFilter(row, filter, sub));
  return () => {
    const next = findNextTicket(
      rows.map((row) => row.code),
      code,
    );
    if (next && !isBesideQueue) navigateTo(`/tickets/${next}`);
    else navigateTo('/queue', { query: { ...(isBesideQueue && query), ticket: next } });
    return next !== undefined;
  };
}
