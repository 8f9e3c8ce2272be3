import { type Attempts, type Bucket, giveBackTo, takeFrom } from '../access/attempts.ts';
import type { Directory } from '../directory/directory.ts';
import { isOfNumber } from '../ticket/caller-hashes.ts';
import { type TicketCode, TypedTicketCode } from '../ticket/code.ts';
import { commonTicket } from '../ticket/common-ticket.ts';
import type { Keyed } from '../ticket/keyed.ts';
import { lifeOn } from '../ticket/life.ts';
import type { TicketStatus } from '../ticket/lifecycle.ts';
import type { TicketStore } from '../ticket/ticket.ts';
import { type Caller, countedAs } from './caller.ts';

export type TellStatusPorts = {
  tickets: Pick<TicketStore, 'find'>;
  attempts: Attempts;
  keyed: Keyed;
  directory(): Promise<Directory>;
  now(): Date;
};

/** Status of a ticket as the code alone may reveal it, without its content. */
type Told = {
  kind: 'found';
  code: TicketCode;
  status: TicketStatus;
  isAnswered: boolean;
  /** Whether the call comes from the telephone number of the ticket. */
  isOwn: boolean;
};

export type StatusTold = Told | { kind: 'mistyped' } | { kind: 'not-found' } | { kind: 'limited' };

type Limits = Record<'guesses' | 'ofCode', Bucket[]>;

/**
 * Returns the rate limits of status calls: wrong codes per caller and hour, and look-ups per ticket and day. Calls from the
 * ticket's own number are exempt, so that nobody can block its citizen.
 */
const limitsOf = async (
  caller: Caller,
  code: TicketCode,
  { keyed, directory, now }: TellStatusPorts,
): Promise<Limits> => {
  const { wrongCodesPerCallerAndHour, lookUpsPerCodeAndDay } = lifeOn(
    await directory(),
    now(),
  ).telephone;
  const who = countedAs(caller, keyed);
  const [hour, day] = [60, 24 * 60];
  return {
    guesses: [
      {
        bucket: `status-caller#${who}`,
        limit: { most: wrongCodesPerCallerAndHour, withinMinutes: hour },
      },
    ],
    ofCode: [
      { bucket: `status-code#${code}`, limit: { most: lookUpsPerCodeAndDay, withinMinutes: day } },
    ],
  };
};

/** Returns the status of the ticket whose code the caller keyed in. The caller needs no PIN; rate limits prevent guessing. */
export const tellStatus = async (
  typed: string,
  caller: Caller,
  ports: TellStatusPorts,
): Promise<StatusTold> => {
  const { tickets, attempts, keyed } = ports;
  const read = TypedTicketCode.safeParse(typed);
  if (!read.success) return { kind: 'mistyped' };
  const code = read.data;
  const { guesses, ofCode } = await limitsOf(caller, code, ports);
  const isGuessing = await takeFrom(attempts, guesses);
  const ticket = await tickets.find(code);
  const isOwn = ticket !== undefined && isOfNumber(ticket, caller.phone?.value, keyed);
  if (isGuessing && !isOwn) return { kind: 'limited' };
  if (!ticket) return { kind: 'not-found' };
  if (!isGuessing) await giveBackTo(attempts, guesses);
  if (!isOwn && (await takeFrom(attempts, ofCode))) return { kind: 'limited' };

  // callers from the ticket's own number get the status of the common ticket
  const { status } = (isOwn && (await commonTicket(ticket, tickets))) || ticket;
  return { kind: 'found', code, status, isAnswered: status === 'answered', isOwn };
};
