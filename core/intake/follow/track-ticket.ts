import type { TicketEvent } from '../../ticket/events/event.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import type { TicketStore } from '../../ticket/ports/ticket-store.ts';
import {
  type AuthorizeByPinDeps,
  authorizeByPin,
  type PinCredentials,
  type PinRefusal,
} from './authorize-by-pin.ts';

export type TrackTicketDeps = AuthorizeByPinDeps & {
  tickets: Pick<TicketStore, 'find' | 'history'>;
};

type History = { ticket: Ticket; events: TicketEvent[] };

/** Ticket with its events. `into` is the common ticket into which the ticket was merged, if any. */
export type HistoryWithCommonTicket = History & { into?: History | undefined };

export type TrackTicketResult =
  | { kind: 'label'; ticket: Ticket }
  | ({ kind: 'full' } & HistoryWithCommonTicket)
  | Exclude<PinRefusal, { kind: 'no-pin' }>;

export async function readHistoryWithCommonTicket(
  code: Ticket['code'],
  { tickets }: Pick<TrackTicketDeps, 'tickets'>,
): Promise<HistoryWithCommonTicket | undefined> {
  const history = await tickets.history(code);
  const into = history?.ticket.mergedInto;
  return history && { ...history, into: into && (await tickets.history(into.code)) };
}

/**
 * Returns a ticket for tracking: the public fields if only the ticket code is given, or all details if the right PIN is
 * given too.
 */
export async function trackTicket(
  visitor: PinCredentials,
  ports: TrackTicketDeps,
): Promise<TrackTicketResult> {
  const gate = await authorizeByPin(visitor, ports);
  switch (gate.kind) {
    case 'no-pin':
      return { kind: 'label', ticket: gate.ticket };
    case 'passed': {
      const history = await readHistoryWithCommonTicket(visitor.code, ports);
      return history ? { kind: 'full', ...history } : { kind: 'not-found' };
    }
    default:
      return gate;
  }
}
