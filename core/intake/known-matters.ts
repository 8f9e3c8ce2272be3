import type { Directory } from '../directory/directory.ts';
import type { Service } from '../directory/service.ts';
import type { TicketCode } from '../ticket/code.ts';
import { lifeOn } from '../ticket/life.ts';
import { isSettled, type TicketStatus } from '../ticket/lifecycle.ts';
import type { RepeatStore } from '../ticket/repeats.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { dayMs } from '../time/day-ms.ts';

/** What the public is told of reports that may be about the same matter: never a word of them. */
export type KnownMatters =
  | { kind: 'counted'; count: number; days: number }
  | {
      kind: 'listed';
      days: number;
      tickets: { code: TicketCode; openedAt: Date; status: TicketStatus }[];
    };

type Matter = { service: Service; topic?: string | undefined; areaCode?: string | undefined };

type Ports = {
  repeats: Pick<RepeatStore, 'byPlace'>;
  find(code: TicketCode): Promise<Ticket | undefined>;
  directory(): Promise<Directory>;
  now(): Date;
};

/**
 * A suggestion harms nobody who is known to have made one. Whoever breaks the rules could follow by a code whether
 * somebody is coming, so of violations there is but a count; of hardship and illness, in places where people know each
 * other, nothing.
 */
const disclosed: Partial<Record<Service, KnownMatters['kind']>> = {
  suggestion: 'listed',
  violation: 'counted',
};

/** Fewer could be one's neighbour. */
const fewestCounted = 3;
const mostLooked = 10;
const mostListed = 3;

const isOpen = (ticket: Ticket | undefined): ticket is Ticket =>
  ticket !== undefined && !isSettled(ticket.status);

/** Open reports of the same topic and commune of the last days, as far as the public may know of them. */
export const knownMatters = async (
  { service, topic, areaCode }: Matter,
  { repeats, find, directory, now }: Ports,
): Promise<KnownMatters | undefined> => {
  const kind = disclosed[service];
  if (!kind || !topic || !areaCode) return undefined;
  const to = now();
  const days = lifeOn(await directory(), to).repeats.samePlaceDays;
  const from = new Date(to.getTime() - days * dayMs);
  const codes = await repeats.byPlace({ topic, areaCode }, { from, to, most: mostLooked });
  const tickets = (await Promise.all(codes.map(find))).filter(isOpen);
  if (kind === 'counted') {
    return tickets.length < fewestCounted ? undefined : { kind, days, count: tickets.length };
  }
  const listed = tickets
    .slice(0, mostListed)
    .map(({ code, openedAt, status }) => ({ code, openedAt, status }));
  return listed.length === 0 ? undefined : { kind, days, tickets: listed };
};
