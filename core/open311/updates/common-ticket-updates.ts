import type { Directory } from '../../directory/model/directory.ts';
import type { TicketEvent } from '../../ticket/events/event.ts';
import type { TicketCode } from '../../ticket/model/ticket-code.ts';
import type { TicketStore } from '../../ticket/ports/ticket-store.ts';
import type { PublicOpen311RequestStore } from '../clients/request-sources.ts';
import {
  isPublicService,
  type PublishedRequestTexts,
  toPublicOpen311RequestData,
} from './public-request.ts';
import { listPublicUpdates, type PublicOpen311Update } from './public-updates.ts';

/**
 * Update of a common ticket, for the sender of a ticket that was merged into it, with the published texts of the common
 * ticket.
 */
export type CommonTicketUpdate = {
  update: PublicOpen311Update;
  texts: PublishedRequestTexts | undefined;
};

type CommonTicketUpdatesDeps = {
  tickets: Pick<TicketStore, 'find' | 'history'>;
  lists: Pick<PublicOpen311RequestStore, 'exposureOf'>;
  directory(): Promise<Directory>;
};

type MergePeriod = {
  code: TicketCode;
  into: TicketCode;
  /** Version of the merged ticket in which the merge was recorded. */
  mergedAt: number;
  /** Number of times that this ticket was merged into the same common ticket before. */
  before: number;
};

/**
 * Returns a filter for the updates of a common ticket. It accepts updates from the time between the merge of this ticket and
 * the end of the merge.
 */
const createPeriodFilter = ({ code, before }: MergePeriod, events: readonly TicketEvent[]) => {
  const start = events.filter((one) => one.kind === 'took-in' && one.from === code)[before];
  const end = events.find(
    (one) => one.kind === 'gave-back' && one.to === code && one.version > (start?.version ?? 0),
  );
  return ({ version }: PublicOpen311Update): boolean =>
    start !== undefined && version > start.version && (!end || version < end.version);
};

const readUpdatesInPeriod = async (
  part: MergePeriod,
  { tickets, lists, directory }: CommonTicketUpdatesDeps,
): Promise<CommonTicketUpdate[]> => {
  const ticket = await tickets.find(part.into);
  const known = ticket && toPublicOpen311RequestData(ticket, await lists.exposureOf(ticket));
  const found = known && (await tickets.history(part.into));
  if (!found) return [];
  const isPublic = isPublicService(await directory(), known.service);
  const texts = isPublic ? known.words : undefined;
  return listPublicUpdates(found.ticket, found.events)
    .filter(createPeriodFilter(part, found.events))
    .map((update) => ({
      update: { ...update, of: part.into, mergedAt: part.mergedAt },
      texts: texts,
    }));
};

/**
 * Returns the updates of all common tickets that this ticket was merged into, for the ticket's sender. The keys of the map
 * are the ticket versions of the merges.
 */
export async function readCommonTicketUpdates(
  code: TicketCode,
  events: readonly TicketEvent[],
  ports: CommonTicketUpdatesDeps,
): Promise<ReadonlyMap<number, readonly CommonTicketUpdate[]>> {
  const merged = events.filter((event) => event.kind === 'merged');
  const parts = merged.map(async ({ version, into }, at) => {
    const before = merged.slice(0, at).filter((one) => one.into === into).length;
    return [
      version,
      await readUpdatesInPeriod({ code, into, mergedAt: version, before }, ports),
    ] as const;
  });
  return new Map(await Promise.all(parts));
}
