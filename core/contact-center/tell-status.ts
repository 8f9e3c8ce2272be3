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

/** What the code alone may tell, and nothing of the matter. */
type Told = {
  kind: 'found';
  code: TicketCode;
  status: TicketStatus;
  isAnswered: boolean;
  /** The call comes from the ticket's own number. */
  isOwn: boolean;
};

export type StatusTold = Told | { kind: 'mistyped' } | { kind: 'not-found' } | { kind: 'limited' };

type Limits = Record<'guesses' | 'ofCode', Bucket[]>;

/**
 * A stranger to a ticket guesses a few codes an hour, and all strangers together look at one a few times a day. Nobody can
 * lock its citizen out: the ticket's own number is never counted, and a code that there is was no guess.
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

/** How a ticket stands, for whoever keys its code. */
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

  // the ticket's own number gets the status of the common ticket
  const { status } = (isOwn && (await commonTicket(ticket, tickets))) || ticket;
  return { kind: 'found', code, status, isAnswered: status === 'answered', isOwn };
};
