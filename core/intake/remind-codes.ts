import type { Directory } from '../directory/directory.ts';
import { type AlertStore, citizenAlert } from '../messages/alert.ts';
import type { CallerStore } from '../staff/caller-tickets.ts';
import { commonTicket, type WithCommon } from '../ticket/common-ticket.ts';
import { lifeOn } from '../ticket/life.ts';
import type { Ticket, TicketStore } from '../ticket/ticket.ts';
import { localDate } from '../time/local-date.ts';
import { citizenMay } from './citizen-may.ts';
import type { AskedForCodes } from './lost-code.ts';

export type RemindCodesPorts = {
  callers: CallerStore;
  tickets: Pick<TicketStore, 'find'>;
  alerts: Pick<AlertStore, 'request'>;
  directory(): Promise<Directory>;
};

/** Maximum number of tickets that are read for a number; the latest ones count. */
const mostLookedAt = 10;

const newestFirst = (a: Ticket, b: Ticket): number => b.openedAt.getTime() - a.openedAt.getTime();

/** Returns whether the citizen can still write to the ticket or reopen it. */
const isAlive = (whole: WithCommon, directory: Directory, now: Date): boolean => {
  const { write, reopen } = citizenMay(whole, directory, now);
  return write || reopen !== undefined;
};

const ticketsOf = async (
  hashes: readonly string[],
  { callers, tickets }: RemindCodesPorts,
): Promise<WithCommon[]> => {
  const found = await Promise.all(
    hashes.map((hash) => callers.newest(hash, undefined, mostLookedAt)),
  );
  const whole = await Promise.all(found.flat().map(({ code }) => tickets.find(code)));
  const newest = whole.flatMap((ticket) => ticket ?? []).toSorted(newestFirst);
  return Promise.all(
    newest.map(async (ticket) => ({ ticket, common: await commonTicket(ticket, tickets) })),
  );
};

/**
 * Requests one SMS with the codes of the number's latest tickets that still allow an action; does nothing if there are none.
 * The notification belongs to the newest ticket, whose encrypted number is the requested one.
 */
export const remindCodes = async (
  { hashes, askedAt }: AskedForCodes,
  ports: RemindCodesPorts,
): Promise<void> => {
  const directory = await ports.directory();
  const [newest, ...others] = (await ticketsOf(hashes, ports))
    .filter((whole) => whole.ticket.reach.includes('sms') && isAlive(whole, directory, askedAt))
    .map(({ ticket }) => ticket)
    .slice(0, lifeOn(directory, askedAt).lostCode.mostCodes);
  if (!newest) return;
  const subject = { about: 'lost-code' as const, others: others.map(({ code }) => code) };
  const { code, assignment } = newest;
  const cause = `lost-code.${localDate(askedAt)}`;
  const owed = citizenAlert(['sms'], subject, { code, assignment, cause, requestedAt: askedAt });
  for (const alert of owed) await ports.alerts.request(alert);
};
