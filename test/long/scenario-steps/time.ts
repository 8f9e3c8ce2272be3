import type { TicketEvent } from '../../../core/ticket/events/event.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import type { ScenarioStep } from '../faults/fault-scenario.ts';
import { readStoredTicket } from '../invariants/stored-ticket.ts';
import { findTicketByName, type LongHarness } from '../long-harness.ts';
import { waitUntilCorrect } from '../recovery-steps.ts';

type TimeResult = (events: readonly TicketEvent[]) => boolean;

const isSeen = async (harness: LongHarness, name: string, result: TimeResult): Promise<boolean> => {
  const ticket = await readStoredTicket(harness.run.table, findTicketByName(harness, name).code);
  return ticket !== undefined && result(ticket.events);
};

/** Step: the clock advances repeatedly by the span until the expected effect occurs. */
export function advanceUntilStep(
  span: string,
  name: string,
  what: string,
  timeResult: TimeResult,
  maxTimes = 1,
): ScenarioStep {
  return {
    name: what,
    lead: async (longHarness) => {
      for (
        let time = 0;
        time < maxTimes && !(await isSeen(longHarness, name, timeResult));
        time += 1
      ) {
        await longHarness.run.advance(span);
      }
      await waitUntilCorrect(longHarness, async () =>
        (await isSeen(longHarness, name, timeResult)) ? [] : [`Nothing was seen of it: ${what}`],
      );
    },
  };
}

/** Step: virtual time advances by the given duration. */
export function advanceStep(span: string, what: string): ScenarioStep {
  return {
    name: what,
    lead: (harness) => harness.run.advance(span),
  };
}

export function hasTakenEscalationStep(clock: string, percent: number): TimeResult {
  return (events) =>
    events.some(
      (event) => event.kind === 'rung' && event.clock === clock && event.percent === percent,
    );
}

export function hasEventOfKind(kind: TicketEvent['kind']): TimeResult {
  return (events) => events.some((event) => event.kind === kind);
}

/** Returns the next instant at which virtual time shows that time of day. */
const nextAt = async ({ run }: LongHarness, time: string): Promise<string> => {
  const now = await run.now();
  const day = (shift: number) =>
    new Date(now.getTime() + 7 * 3_600_000 + shift * 24 * 3_600_000).toISOString().slice(0, 10);
  const today = `${day(0)}T${time}+07:00`;
  return new Date(today) > now ? today : `${day(1)}T${time}+07:00`;
};

const dayMs = 24 * 3_600_000;

const dateOf = (local: Date): string => local.toISOString().slice(0, 10);
const daysOff = new Set<string>(testDirectory.calendar.daysOff.map(({ date }) => date));

/** Returns the date of the next working day; Tết is the longest break. */
export async function nextWorkingDay({ run }: LongHarness): Promise<string> {
  const local = new Date((await run.now()).getTime() + 7 * 3_600_000);
  const days = Array.from({ length: 14 }, (_, at) => new Date(local.getTime() + (at + 1) * dayMs));
  const day = days.find(
    (one) => one.getUTCDay() !== 0 && one.getUTCDay() !== 6 && !daysOff.has(dateOf(one)),
  );
  if (!day) throw new Error('No office is open for two weeks');
  return dateOf(day);
}

/** Step: virtual time moves to the time of day on the next working day. */
export function moveToWorkingDayStep(time: string, what: string): ScenarioStep {
  return {
    name: what,
    lead: async (harness) => harness.run.moveTo(`${await nextWorkingDay(harness)}T${time}+07:00`),
  };
}

export function moveToTimeStep(time: string, what: string): ScenarioStep {
  return {
    name: what,
    lead: async (harness) => harness.run.moveTo(await nextAt(harness, time)),
  };
}
