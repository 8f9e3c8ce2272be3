import { appendFileSync, readFileSync } from 'node:fs';
import * as z from 'zod';

const At = z.number();
export const Channel = z.enum(['web', 'voice', 'chat', 'zalo', 'messenger', 'operator', 'open311']);
export type Channel = z.infer<typeof Channel>;

const Opened = z.object({
  kind: z.literal('opened'),
  at: At,
  code: z.string(),
  pin: z.string().optional(),
  channel: Channel,
  service: z.string(),
  topic: z.string().optional(),
  area: z.string().optional(),
  phone: z.string().optional(),
  /** Units that the reporter named in the question about accused offices. */
  accused: z.array(z.string()),
  /** Unit that only the report's text accuses, without an answer to the question. */
  accusedInText: z.string().optional(),
  isEmergency: z.boolean(),
  acknowledgeBy: At.optional(),
  resolveBy: At.optional(),
});

/** A report that the hotline rejected, with the response's status. */
const Refused = z.object({
  kind: z.literal('refused'),
  at: At,
  channel: Channel,
  isEmergency: z.boolean(),
  isSpam: z.boolean(),
  topic: z.string(),
  status: z.number(),
  why: z.string(),
});

const Message = z.object({
  kind: z.literal('message'),
  at: At,
  id: z.string(),
  by: z.enum(['sms', 'email', 'zns']),
  to: z.string(),
  subject: z.string().optional(),
  body: z.string(),
  segments: z.number().optional(),
  links: z.array(z.string()),
  ticket: z.string().optional(),
  alert: z.string().optional(),
});

/** An action of a person on a ticket that the hotline confirmed. */
const Acted = z.object({
  kind: z.literal('acted'),
  at: At,
  code: z.string(),
  act: z.string(),
  /** The acting officer's unit; empty for citizens and operators. */
  unit: z.string().optional(),
  by: z.enum(['officer', 'operator', 'supervisor', 'citizen']),
  value: z.union([z.string(), z.number()]).optional(),
});

/** An access: a person saw a ticket's text, or a list with the ticket. */
const Saw = z.object({
  kind: z.literal('saw'),
  at: At,
  code: z.string(),
  how: z.enum(['ticket', 'list', 'search']),
  /** A staff account, or the unit and role of an officer who used a link. */
  who: z.string(),
  unit: z.string().optional(),
});

/** A response of the hotline that a check compares with its own computation. */
const Published = z.object({
  kind: z.literal('published'),
  at: At,
  path: z.string(),
  body: z.string(),
});

/** The hotline's resource usage at one moment; `items` is the number of items in the table. */
const Sample = z.object({
  kind: z.literal('sample'),
  at: At,
  memoryMb: z.number(),
  handles: z.number(),
  items: z.number(),
  processes: z.number(),
});

/** A violation noticed while the month was simulated, independent of the checks. */
const Wrong = z.object({ kind: z.literal('wrong'), at: At, check: z.string(), text: z.string() });

const Event = z.object({ kind: z.literal('event'), at: At, what: z.string(), detail: z.string() });

export const Entry = z.discriminatedUnion('kind', [
  Opened,
  Refused,
  Message,
  Acted,
  Saw,
  Published,
  Sample,
  Wrong,
  Event,
]);
export type Entry = z.infer<typeof Entry>;
export type EntryOf<Kind extends Entry['kind']> = Extract<Entry, { kind: Kind }>;

/**
 * Opens the log of a simulation: people's actions and observations, one JSON object per line. It is the only input of the
 * checks.
 */
export function openLog(path: string, entries: Entry[] = []) {
  return {
    entries,
    add(entry: Entry): void {
      entries.push(entry);
      appendFileSync(path, `${JSON.stringify(entry)}\n`);
    },
  };
}
export type MonthLog = ReturnType<typeof openLog>;

export function readLog(path: string): Entry[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Entry.parse(JSON.parse(line)));
}

/** Returns a function that computes a value of a log once, and again only when the log has grown. */
export function oncePerLog<T>(compute: (entries: readonly Entry[]) => T) {
  const computed = new WeakMap<readonly Entry[], { length: number; value: T }>();
  return (entries: readonly Entry[]): T => {
    const known = computed.get(entries);
    if (known?.length === entries.length) return known.value;
    const value = compute(entries);
    computed.set(entries, { length: entries.length, value });
    return value;
  };
}

export function entriesOf<Kind extends Entry['kind']>(
  entries: readonly Entry[],
  kind: Kind,
): EntryOf<Kind>[] {
  return entries.filter((entry): entry is EntryOf<Kind> => entry.kind === kind);
}
