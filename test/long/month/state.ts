import * as z from 'zod';

/** Something that somebody will do: its name, when, and what it needs. */
const Deed = z.object({
  at: z.number(),
  does: z.string(),
  with: z.record(z.string(), z.string()),
});
export type Deed = z.infer<typeof Deed>;

/** What the simulation remembers between its parts, beside the log. */
export const MonthState = z.object({
  agenda: z.array(Deed),
  /** Number of the last outbox item that was read. */
  outboxSeen: z.string(),
  /** Cookies of officers' devices, by unit and post. */
  devices: z.record(z.string(), z.string()),
  /** What officers know of tickets: by unit, post and code, the path of the link. */
  known: z.record(z.string(), z.string()),
  /** Numbers and texts that events leave for later ones. */
  notes: z.record(z.string(), z.string()),
});
export type MonthState = z.infer<typeof MonthState>;

export const newState = (agenda: Deed[]): MonthState => ({
  agenda,
  ...{ outboxSeen: '0', devices: {}, known: {}, notes: {} },
});

/** Adds a deed at its place in time. */
export const plan = ({ agenda }: MonthState, deed: Deed): void => {
  const behind = agenda.findIndex(({ at }) => at > deed.at);
  agenda.splice(behind < 0 ? agenda.length : behind, 0, deed);
};
