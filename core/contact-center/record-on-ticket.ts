import type { Directory } from '../directory/directory.ts';
import type { Occasion } from '../ticket/act.ts';
import { onBoth, originOf } from '../ticket/act-on-common.ts';
import { changeTo, type Made } from '../ticket/change.ts';
import type { TicketCode } from '../ticket/code.ts';
import { commonTicket } from '../ticket/common-ticket.ts';
import type { Actor } from '../ticket/event.ts';
import type { Change, Ticket, TicketStore } from '../ticket/ticket.ts';

export type RecordPorts = {
  tickets: Pick<TicketStore, 'find' | 'commit'>;
  directory(): Promise<Directory>;
  /** After so many races that were lost. */
  pause(races: number): Promise<void>;
  now(): Date;
};

/** What a call leaves behind on a ticket: by whom, under a name that is used once, and what it makes of the ticket. */
type Trace = {
  by: Actor;
  name: string;
  make(ticket: Ticket, occasion: Occasion): Made | undefined;
  /** What it makes of the common ticket, where its own is merged; absent for what concerns its own alone. */
  makeOnCommon?(common: Ticket, occasion: Occasion): Made;
};

export type RecordedOn = 'recorded' | 'known' | 'nothing-to-record' | 'unknown-ticket';

const mostRaces = 25;

/** The change of the ticket, and of the common one where that is concerned. */
const changesOf = async (
  ticket: Ticket,
  made: Made,
  { makeOnCommon }: Pick<Trace, 'makeOnCommon'>,
  occasion: Occasion,
  { tickets }: Pick<RecordPorts, 'tickets'>,
): Promise<[Change, Change?]> => {
  const into = makeOnCommon && (await commonTicket(ticket, tickets));
  if (!makeOnCommon || !into) return [changeTo(ticket, made, occasion)];
  const ofCommon = { ...occasion, nonce: undefined, origin: originOf(ticket) };
  const common = changeTo(into, makeOnCommon(into, ofCommon), ofCommon);
  return onBoth(ticket, made, common, occasion);
};

/**
 * Records once what a call did to a ticket, whatever its status: what was said was said. Traces come again and in any
 * order; people who act on the ticket meanwhile are not in their way.
 */
export const recordOnTicket = async (
  code: TicketCode,
  { by, name, make, ...besides }: Trace,
  ports: RecordPorts,
): Promise<RecordedOn> => {
  const directory = await ports.directory();
  for (let race = 0; race < mostRaces; race += 1) {
    const ticket = await ports.tickets.find(code);
    if (!ticket) return 'unknown-ticket';
    const nonce = `${code}.${name}`;
    const occasion = { by, channel: 'voice', now: ports.now(), directory, nonce };
    const made = make(ticket, occasion);
    if (!made) return 'nothing-to-record';
    const changes = await changesOf(ticket, made, besides, occasion, ports);
    const outcome = await ports.tickets.commit(...changes);
    if (outcome === 'replayed') return 'known';
    if (outcome === 'committed') return 'recorded';
    await ports.pause(race + 1);
  }
  throw new Error('The ticket kept changing while a call was recorded on it');
};
