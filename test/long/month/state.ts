import * as z from 'zod';

/** A planned action of a simulated person: its name, time and parameters. */
const PlannedAction = z.object({
  at: z.number(),
  does: z.string(),
  with: z.record(z.string(), z.string()),
});
export type PlannedAction = z.infer<typeof PlannedAction>;

/** State that the simulation stores between its parts, in addition to the log. */
export const MonthState = z.object({
  agenda: z.array(PlannedAction),
  /** Number of the last outbox item that was read. */
  outboxSeen: z.string(),
  /** Cookies of simulated officers' devices by unit and role. */
  devices: z.record(z.string(), z.string()),
  /** Officer links that simulated officers know, by unit, role and ticket code. */
  known: z.record(z.string(), z.string()),
  /** Values that simulated events store for later ones. */
  notes: z.record(z.string(), z.string()),
});
export type MonthState = z.infer<typeof MonthState>;

export function createMonthState(agenda: PlannedAction[]): MonthState {
  return {
    agenda,
    ...{ outboxSeen: '0', devices: {}, known: {}, notes: {} },
  };
}

/** Inserts a planned action into the agenda in order of time. */
export function planMonthAction({ agenda }: MonthState, action: PlannedAction): void {
  const behind = agenda.findIndex(({ at }) => at > action.at);
  agenda.splice(behind < 0 ? agenda.length : behind, 0, action);
}
