import type { Directory } from '../../directory/model/directory.ts';
import { createCitizenNotification } from '../../messages/create-notification.ts';
import type { NotificationStore } from '../../messages/notification.ts';
import type { CallerTicketStore } from '../../staff/tickets/caller-tickets.ts';
import {
  findCommonTicket,
  type TicketWithCommonTicket,
} from '../../ticket/duplicates/common-ticket.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { getTicketPolicy } from '../../ticket/model/ticket-policy.ts';
import type { TicketStore } from '../../ticket/ports/ticket-store.ts';
import { toLocalDate } from '../../time/local-date.ts';
import { getCitizenPermissions } from './citizen-permissions.ts';
import type { LostCodeReminderRequest } from './lost-code.ts';

export type SendLostCodesDeps = {
  callers: CallerTicketStore;
  tickets: Pick<TicketStore, 'find'>;
  alerts: Pick<NotificationStore, 'request'>;
  directory(): Promise<Directory>;
};

/** Maximum number of tickets, newest first, that are read to find the codes for a telephone number. */
const maxLookedAt = 10;

const compareNewestFirst = (a: Ticket, b: Ticket): number =>
  b.openedAt.getTime() - a.openedAt.getTime();

/** Returns whether the citizen can still write to the ticket or reopen it. */
const isAlive = (
  ticketWithCommon: TicketWithCommonTicket,
  directory: Directory,
  now: Date,
): boolean => {
  const { write, reopen } = getCitizenPermissions(ticketWithCommon, directory, now);
  return write || reopen !== undefined;
};

const readTicketsOfPhone = async (
  hashes: readonly string[],
  { callers, tickets }: SendLostCodesDeps,
): Promise<TicketWithCommonTicket[]> => {
  const found = await Promise.all(
    hashes.map((hash) => callers.newest(hash, undefined, maxLookedAt)),
  );
  const fullTickets = await Promise.all(found.flat().map(({ code }) => tickets.find(code)));
  const newest = fullTickets.flatMap((ticket) => ticket ?? []).toSorted(compareNewestFirst);
  return Promise.all(
    newest.map(async (ticket) => ({ ticket, common: await findCommonTicket(ticket, tickets) })),
  );
};

/**
 * Requests one SMS with the codes of the newest tickets for a telephone number. Includes only tickets that the citizen can
 * still write to or reopen, and does nothing if there are none. The SMS goes to the encrypted number in the newest ticket,
 * because the request contains only HMACs of the number.
 */
export async function sendLostCodes(
  { hashes, askedAt }: LostCodeReminderRequest,
  ports: SendLostCodesDeps,
): Promise<void> {
  const directory = await ports.directory();
  const [newest, ...others] = (await readTicketsOfPhone(hashes, ports))
    .filter(
      (ticketWithCommon) =>
        ticketWithCommon.ticket.contactChannels.includes('sms') &&
        isAlive(ticketWithCommon, directory, askedAt),
    )
    .map(({ ticket }) => ticket)
    .slice(0, getTicketPolicy(directory, askedAt).lostCode.maxCodes);
  if (!newest) return;
  const subject = { about: 'lost-code' as const, others: others.map(({ code }) => code) };
  const { code, assignment } = newest;
  const cause = `lost-code.${toLocalDate(askedAt)}`;
  const notifications = createCitizenNotification(['sms'], subject, {
    code,
    assignment,
    cause,
    requestedAt: askedAt,
  });
  for (const alert of notifications) await ports.alerts.request(alert);
}
