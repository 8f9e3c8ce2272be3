import { nextCheckAt } from '../journey/next-check.ts';
import type { Alert } from '../messages/alert.ts';
import type { Occasion } from './act.ts';
import type { TicketEvent } from './event.ts';
import type { Change, Ticket } from './ticket.ts';

type Envelope = 'code' | 'version' | 'cycle' | 'at' | 'by' | 'channel';
/** An event but for what every event has. */
export type EventMatter = TicketEvent extends infer Event
  ? Event extends TicketEvent
    ? Omit<Event, Envelope>
    : never
  : never;

/** What an act makes of a ticket: what differs, why, and who is told. */
export type Made = {
  to: Partial<Ticket>;
  event: EventMatter;
  alerts?: (after: Ticket) => Alert[];
};

/** The journey that waits, or has ended, doesn't know of a check that comes before the one it waits for. */
const needsNewRun = (before: Ticket, next: Date | undefined, { channel }: Occasion): boolean =>
  channel !== 'journey' &&
  next !== undefined &&
  (before.nextCheckAt === undefined || next < before.nextCheckAt);

/** The ticket's next version, with the event that makes it, its next check, and what must be told. */
export const changeTo = (
  before: Ticket,
  { to, event, alerts }: Made,
  occasion: Occasion,
): Change => {
  const { by, channel, now, directory, nonce, bodyHash } = occasion;
  const changed: Ticket = { ...before, ...to, version: before.version + 1 };
  const next = nextCheckAt(changed, directory);
  const run = before.run + (needsNewRun(before, next, occasion) ? 1 : 0);
  const after: Ticket = { ...changed, run, nextCheckAt: next };
  const { code, version, cycle } = after;
  return {
    before,
    after,
    event: { ...event, code, version, cycle, at: now, by, channel },
    alerts: alerts?.(after) ?? [],
    ...(nonce && { nonce }),
    ...(nonce && bodyHash && { bodyHash }),
  };
};
