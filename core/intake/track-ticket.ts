import type { TicketEvent } from '../ticket/event.ts';
import type { Ticket, TicketStore } from '../ticket/ticket.ts';
import { authorizeByPin, type PinGateDeps, type PinRefusal, type PinVisitor } from './pin-gate.ts';

export type TrackTicketDeps = PinGateDeps & { tickets: Pick<TicketStore, 'find' | 'history'> };

type History = { ticket: Ticket; events: TicketEvent[] };

/** Ticket with its events. `into` is the ticket into which it was merged, if any. */
export type TicketWithCommon = History & { into?: History | undefined };

export type TrackTicketResult =
  | { kind: 'label'; ticket: Ticket }
  | ({ kind: 'full' } & TicketWithCommon)
  | Exclude<PinRefusal, { kind: 'no-pin' }>;

export async function readTicketWithCommon(
  code: Ticket['code'],
  { tickets }: Pick<TrackTicketDeps, 'tickets'>,
): Promise<TicketWithCommon | undefined> {
  const history = await tickets.history(code);
  const into = history?.ticket.mergedInto;
  return history && { ...history, into: into && (await tickets.history(into.code)) };
}

/** Returns a ticket: the public fields for the code alone, or everything for the code with the right PIN. */
export async function trackTicket(
  visitor: PinVisitor,
  ports: TrackTicketDeps,
): Promise<TrackTicketResult> {
  const gate = await authorizeByPin(visitor, ports);
  switch (gate.kind) {
    case 'no-pin':
      return { kind: 'label', ticket: gate.ticket };
    case 'passed': {
      const whole = await readTicketWithCommon(visitor.code, ports);
      return whole ? { kind: 'full', ...whole } : { kind: 'not-found' };
    }
    default:
      return gate;
  }
}
