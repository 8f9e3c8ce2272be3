import type { TicketEvent } from '../ticket/event.ts';
import type { Ticket, TicketStore } from '../ticket/ticket.ts';
import { type AtTheGate, type PinGatePorts, passPinGate, type Refusal } from './pin-gate.ts';

export type TrackTicketPorts = PinGatePorts & { tickets: Pick<TicketStore, 'find' | 'history'> };

type History = { ticket: Ticket; events: TicketEvent[] };

/** Ticket with its events, and the common ticket if it is merged. */
export type WholeTicket = History & { into?: History | undefined };

export type TrackOutcome =
  | { kind: 'label'; ticket: Ticket }
  | ({ kind: 'full' } & WholeTicket)
  | Exclude<Refusal, { kind: 'no-pin' }>;

export const wholeTicket = async (
  code: Ticket['code'],
  { tickets }: Pick<TrackTicketPorts, 'tickets'>,
): Promise<WholeTicket | undefined> => {
  const history = await tickets.history(code);
  const into = history?.ticket.mergedInto;
  return history && { ...history, into: into && (await tickets.history(into.code)) };
};

/** Returns the public fields for the code alone, or everything with the PIN. */
export const trackTicket = async (
  visitor: AtTheGate,
  ports: TrackTicketPorts,
): Promise<TrackOutcome> => {
  const gate = await passPinGate(visitor, ports);
  switch (gate.kind) {
    case 'no-pin':
      return { kind: 'label', ticket: gate.ticket };
    case 'passed': {
      const whole = await wholeTicket(visitor.code, ports);
      return whole ? { kind: 'full', ...whole } : { kind: 'not-found' };
    }
    default:
      return gate;
  }
};
