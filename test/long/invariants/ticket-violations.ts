import { createSearchTermStore } from '../../../adapters/dynamodb/statistics/search-term-store.ts';
import { createTicketCountStore } from '../../../adapters/dynamodb/statistics/ticket-count-store.ts';
import type { TicketTable } from '../../../adapters/dynamodb/table.ts';
import { computeTicketCounts } from '../../../core/statistics/compute-ticket-counts.ts';
import { computeTicketCountsDifference } from '../../../core/statistics/ticket-counts.ts';
import type { TicketEvent } from '../../../core/ticket/events/event.ts';
import { canTicketChangeWithTime } from '../../../core/workflow/next-check.ts';
import { applyTicketEvent } from '../../support/scenario/apply-ticket-event.ts';
import { initialModels } from '../../support/scenario/model.ts';
import type { StoredTicket } from './stored-ticket.ts';

const twice = (all: readonly string[]): string[] =>
  all.filter((one, at) => all.indexOf(one) !== at);

const versionsHaveGaps = ({ ticket, events }: StoredTicket): string[] => {
  const versions = events.map(({ version }) => version).join(' ');
  const due = Array.from({ length: ticket.version }, (_, at) => at + 1).join(' ');
  return versions === due ? [] : [`its events are ${versions} at version ${ticket.version}`];
};

/** Maximum difference in milliseconds between the clocks of two processes; versions determine the order of events. */
const maxSkewMs = 10_000;

/**
 * Verifies that each event follows from the one before: time and cycle never go back, and the recorded unit is the one that
 * had the ticket.
 */
const chainIsBroken = ({ events }: StoredTicket): string[] => {
  const wrong: string[] = [];
  let model = initialModels.one;
  for (const [at, event] of events.entries()) {
    const before = events[at - 1] ?? event;
    if (event.at.getTime() < before.at.getTime() - maxSkewMs) {
      wrong.push(`version ${event.version} is older than the one before`);
    }
    if (event.cycle < before.cycle) wrong.push(`version ${event.version} goes back to a cycle`);
    if (event.heldBy !== model.unit) {
      wrong.push(`version ${event.version} was ${event.heldBy}’s, and the ticket ${model.unit}’s`);
    }
    model = applyTicketEvent(model, event);
  }
  return wrong;
};

/** Returns true for routing by the workflow, which happens once; people may reassign as often as they want. */
const isRouting = ({ kind, by }: TicketEvent): boolean =>
  (kind === 'assigned' || kind === 'queued') && by.role === 'system';

const isRoutedAgain = ({ ticket, events }: StoredTicket): string[] => {
  const routings = events.filter(isRouting).length;
  return routings === 1 || ticket.status === 'new' ? [] : [`it was routed ${routings} times`];
};

/** Returns the reminders about a ticket's data requests. Each extension starts the percentages again. */
const listDataRequestSteps = (events: readonly TicketEvent[]): string[] => {
  let stretch = 0;
  return events.flatMap((event) => {
    if (event.kind === 'data-asked' || event.kind === 'data-delayed') stretch += 1;
    return event.kind === 'data-rung' ? [`data.${stretch}.${event.percent}`] : [];
  });
};

const findRepeatedSteps = ({ ticket, events }: StoredTicket): string[] => {
  const climbed = events.flatMap((event) =>
    event.kind === 'rung' && event.clock !== 'forward'
      ? [`${event.cycle}.${event.clock}.${event.percent}`]
      : [],
  );
  const all = [
    ...twice(climbed),
    ...twice(ticket.escalationSteps),
    ...twice(listDataRequestSteps(events)),
  ];
  return all.map((step) => `rung ${step} was taken twice`);
};

/** Verifies that a ticket's state equals the state computed from its events. */
const isNotItsHistory = ({ ticket, events }: StoredTicket): string[] => {
  const { status, unit, cycle, assignment } = events.reduce(applyTicketEvent, initialModels.one);
  const [stated, is] = [
    [status, unit, cycle, assignment].join(' '),
    [ticket.status, ticket.unit, ticket.cycle, ticket.assignment].join(' '),
  ];
  return stated === is ? [] : [`its events result in ${stated}, but it is ${is}`];
};

const isLost = ({ ticket, isInSweep }: StoredTicket, now: Date): string[] => {
  if (!canTicketChangeWithTime(ticket)) return isInSweep ? ['it is closed, and still swept'] : [];
  if (!isInSweep) return ['it is open or waits for an answer, but the sweeper would not find it'];
  const { nextCheckAt } = ticket;
  return nextCheckAt && nextCheckAt < now
    ? [`its check of ${nextCheckAt.toISOString()} is overdue`]
    : [];
};

const isNotCounted = async (
  { ticket, events }: StoredTicket,
  table: TicketTable,
): Promise<string[]> => {
  const mark = await createTicketCountStore(table).mark(ticket.code);
  if (mark?.version !== ticket.version) {
    return [`it is counted at version ${mark?.version}, but has version ${ticket.version}`];
  }
  const difference = computeTicketCountsDifference(
    mark.tally,
    computeTicketCounts({ ticket, events }),
  );
  return Object.keys(difference).map((place) => `it counts otherwise than it is at ${place}`);
};

const isNotFound = async ({ ticket }: StoredTicket, table: TicketTable): Promise<string[]> => {
  const indexed = await createSearchTermStore(table).indexed(ticket.code);
  return indexed?.version === ticket.version
    ? []
    : [`it is indexed at version ${indexed?.version}, but has version ${ticket.version}`];
};

/** Returns the rules that an idle ticket violates. */
export async function findTicketViolations(
  storedTicket: StoredTicket,
  table: TicketTable,
  now: Date,
): Promise<string[]> {
  return [
    ...versionsHaveGaps(storedTicket),
    ...chainIsBroken(storedTicket),
    ...isRoutedAgain(storedTicket),
    ...findRepeatedSteps(storedTicket),
    ...isNotItsHistory(storedTicket),
    ...isLost(storedTicket, now),
    ...(await isNotCounted(storedTicket, table)),
    ...(await isNotFound(storedTicket, table)),
  ];
}
