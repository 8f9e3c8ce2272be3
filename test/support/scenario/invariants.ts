import { expect } from 'vitest';
import type { TicketEvent } from '../../../core/ticket/events/event.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import type { TicketClock } from '../../../core/ticket/model/ticket-parts.ts';
import { applyTicketEvent } from './apply-ticket-event.ts';
import { initialModels, isModelOpen, type TicketModel } from './model.ts';
import type { ModelTicketName, ScenarioHarness } from './scenario-harness.ts';

const clocksOf = ({ clocks }: Ticket): TicketClock[] =>
  [clocks.acknowledge, clocks.resolve, clocks.forward].flatMap((clock) => clock ?? []);

const shown = ({ status, cycle, assignment, unit, extension }: TicketModel | Ticket) => ({
  status,
  cycle,
  assignment,
  unit,
  extension: extension?.state,
});

/** Returns the reminders of data requests, one per percentage, request and extension. */
const listDataRequestSteps = (events: TicketEvent[]): string[] => {
  let stretch = 0;
  return events.flatMap((event) => {
    if (event.kind === 'data-asked' || event.kind === 'data-delayed') stretch += 1;
    return event.kind === 'data-rung' ? [`${stretch}.${event.percent}`] : [];
  });
};

type Life = { ticket: Ticket; events: TicketEvent[]; model: TicketModel };

const holdsTogether = (which: ModelTicketName, { ticket, events, model }: Life): void => {
  expect(events.map(({ version }) => version)).toEqual(
    Array.from({ length: ticket.version }, (_, at) => at + 1),
  );
  expect(shown(ticket)).toEqual(shown(events.reduce(applyTicketEvent, initialModels[which])));
  expect(new Set(ticket.escalationSteps).size).toBe(ticket.escalationSteps.length);
  expect(listDataRequestSteps(events)).toEqual([...new Set(listDataRequestSteps(events))]);
  const isWaiting = ticket.status === 'waiting';
  expect(ticket.waiting !== undefined).toBe(isWaiting);
  const pausedClocks = clocksOf(ticket).filter(({ pauses = [] }) => pauses.some(({ to }) => !to));
  expect(pausedClocks.length > 0).toBe(isWaiting);
  // after an erasure a merge can't be undone, so the draft is deleted
  expect(ticket.draft !== undefined).toBe(
    ticket.status === 'in-review' || (ticket.mergedInto?.was === 'in-review' && !model.isErased),
  );
  // the calendar never changes here, so a recomputation must find the same deadlines
  expect(events.filter(({ kind }) => kind === 'recomputed')).toEqual([]);
};

/** Verifies that exactly the clocks of unfinished steps run. */
const runsWhatIsOpen = ({ clocks }: Ticket, model: TicketModel): void => {
  const runs = (clock: TicketClock | undefined) => clock !== undefined && !clock.stoppedAt;
  expect({
    acknowledge: runs(clocks.acknowledge),
    resolve: runs(clocks.resolve),
    forward: runs(clocks.forward),
  }).toEqual({
    acknowledge: isModelOpen(model) && !model.isAcknowledged,
    resolve: isModelOpen(model),
    forward: isModelOpen(model) && model.isForwarding,
  });
};

const urgentMinutes: Record<string, number> = { P1: 120, P2: 300 };

/**
 * Verifies wall-clock deadlines: start plus rule, extensions and the exact paused time; after a late extension, counted from
 * the decision.
 */
const isDueByTheRule = ({ clocks, extension }: Ticket, { priority }: TicketModel): void => {
  const { startAt, dueAt, pauses = [], stoppedAt, extendedFrom } = clocks.resolve;
  const rule = urgentMinutes[priority];
  const isGranted = extension?.state === 'granted';
  if (stoppedAt || rule === undefined || (isGranted && extension.amount.kind !== 'wall')) return;
  const granted = isGranted && extension.amount.kind === 'wall' ? extension.amount.minutes : 0;
  const plain = extendedFrom
    ? extendedFrom.getTime() + granted * 60_000
    : startAt.getTime() + (rule + granted) * 60_000;
  const counted = pauses.filter(({ from }) => !extendedFrom || from >= extendedFrom);
  const due = counted.reduce(
    (at, { from, to = from }) => (from.getTime() < at ? at + to.getTime() - from.getTime() : at),
    plain,
  );
  expect(dueAt).toEqual(new Date(due));
};

/** Verifies that stopped clocks never change, except when a merge is undone. */
const keepsStopped = (before: Ticket | undefined, after: Ticket, last: TicketEvent): void => {
  if (before?.cycle !== after.cycle || last.kind === 'unmerged') return;
  const isSameRound = before.clocks.forward?.round === after.clocks.forward?.round;
  const names = ['acknowledge', 'resolve', ...(isSameRound ? (['forward'] as const) : [])] as const;
  for (const name of names) {
    const [had, has] = [before.clocks[name], after.clocks[name]];
    if (had?.stoppedAt) expect([name, has]).toEqual([name, had]);
  }
};

const isInItsQueue = async (
  ticket: Ticket,
  model: TicketModel,
  { shows }: ScenarioHarness,
): Promise<void> => {
  if (!shows) return;
  const unit = isModelOpen(model) ? ticket.unit : undefined;
  expect(await shows.queueOf(ticket.code)).toBe(unit && `Q#${unit}`);
};

const expectNoSealedText = (ticket: Ticket, events: TicketEvent[]): void => {
  if (ticket.text !== '') return;
  const others = events.filter(({ kind }) => kind !== 'referred');
  expect(JSON.stringify([ticket.place, ticket.draft, others])).not.toMatch(/karaoke|Long Đức/);
};

/** Verifies that a merged ticket's citizen actions are on both tickets, and that their texts are erased from both. */
const isOnBoth = async (events: TicketEvent[], harness: ScenarioHarness): Promise<void> => {
  for (const { version, kind, recordedOn } of events.filter((event) => event.recordedOn)) {
    const whose = recordedOn?.code === harness.codes.one ? 'one' : 'other';
    const common = (await harness.read(whose)).events.find(
      (event) => event.version === recordedOn?.version,
    );
    expect(common).toMatchObject({ kind, origin: { version } });
  }
};

const expectNoErasedText = async (
  which: ModelTicketName,
  { ticket, events }: Pick<Life, 'ticket' | 'events'>,
  scenarioHarness: ScenarioHarness,
) => {
  if (!ticket.anonymisedAt) return;
  const other = (await scenarioHarness.read(which === 'one' ? 'other' : 'one')).events;
  const copiedEvents = other.filter(({ origin }) => origin?.code === ticket.code);
  expect(JSON.stringify([...events, ...copiedEvents])).not.toMatch(/karaoke|Long Đức/);
};

export async function checkTicketInvariants(
  which: ModelTicketName,
  model: TicketModel,
  harness: ScenarioHarness,
): Promise<void> {
  const { ticket, events } = await harness.read(which);
  const checked = harness.checked.get(which);
  if (checked?.ticket === ticket && checked.model === model) return;
  const last = events.at(-1);
  expect(shown(ticket)).toEqual(shown(model));
  holdsTogether(which, { ticket, events, model });
  if (last) keepsStopped(checked?.ticket, ticket, last);
  runsWhatIsOpen(ticket, model);
  isDueByTheRule(ticket, model);
  expectNoSealedText(ticket, events);
  await isOnBoth(events, harness);
  await expectNoErasedText(which, { ticket, events }, harness);
  await isInItsQueue(ticket, model, harness);
  harness.checked.set(which, { ticket, model });
}

/** Verifies that every notification of a committed change is in the outbox. */
export async function checkNotificationsStored({
  committed,
  shows,
}: ScenarioHarness): Promise<void> {
  for (const { code, key } of committed.splice(0).flatMap((change) => change.alerts)) {
    if (shows) expect([key, await shows.hasAlert(code, key)]).toEqual([key, true]);
  }
}
