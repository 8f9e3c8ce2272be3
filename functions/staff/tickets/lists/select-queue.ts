import type { SignedInMember } from '../../../../core/staff/members/signed-in-member.ts';
import {
  addPossibleEmergencies,
  type BadgeCountStore,
} from '../../../../core/staff/tickets/badge-counts.ts';
import {
  prependPossibleEmergencies,
  type QueuedTicket,
  type UnitQueueStore,
} from '../../../../core/staff/tickets/queue.ts';
import { getTextExcerpt } from '../../../../core/text/text-excerpt.ts';
import type { StaffApiDeps } from '../../deps.ts';

type EmergencyLists = Pick<StaffApiDeps, 'tickets' | 'possibleEmergencies'>;

/** Returns the possible emergencies of all units. Omits those that were classified in the meantime. */
const possibleEmergencies = async ({
  possibleEmergencies: list,
  tickets,
}: EmergencyLists): Promise<QueuedTicket[]> => {
  const { entries } = await list.page();
  const found = await Promise.all(entries.map(({ code }) => tickets.find(code)));
  return found.flatMap((ticket) =>
    ticket?.possibleEmergency ? [{ ...ticket, excerpt: getTextExcerpt(ticket) }] : [],
  );
};

/** The member who reads the queue, and the operators' unit. */
type Reader = { member: Pick<SignedInMember, 'scope'>; operators: string };

/** The operators' queue also contains the possible emergencies of all units, for members who may see all units. */
const hasPossibleEmergencies = (unit: string, { member, operators }: Reader): boolean =>
  member.scope === 'any' && unit === operators;

/** Returns the queue of a unit as the member sees it. */
export function selectQueue(
  unit: string,
  reader: Reader,
  services: EmergencyLists & { queues: UnitQueueStore },
): UnitQueueStore {
  return hasPossibleEmergencies(unit, reader)
    ? prependPossibleEmergencies(services.queues, () => possibleEmergencies(services))
    : services.queues;
}

/** Returns the store that counts the tickets in the same queue. */
export function selectQueueCounts(
  unit: string,
  reader: Reader,
  services: EmergencyLists & { counts: BadgeCountStore },
): BadgeCountStore {
  return hasPossibleEmergencies(unit, reader)
    ? addPossibleEmergencies(services.counts, () => possibleEmergencies(services))
    : services.counts;
}
