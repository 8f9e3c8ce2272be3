import { appendFileSync, readFileSync } from 'node:fs';
import * as z from 'zod';

const At = z.number();
export const Channel = z.enum(['web', 'voice', 'chat', 'zalo', 'messenger', 'operator', 'open311']);
export type Channel = z.infer<typeof Channel>;

/** A report that the hotline accepted. */
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
  /** Units that the reporter named as the ones the report is about. */
  accused: z.array(z.string()),
  /** Unit that only the text names, without the question being answered. */
  accusedInText: z.string().optional(),
  isEmergency: z.boolean(),
  acknowledgeBy: At.optional(),
  resolveBy: At.optional(),
});

/** A report that the hotline did not accept, with the status of its answer. */
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

/** A message in the outbox. */
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

/** What somebody did to a ticket, as the hotline confirmed it. */
const Acted = z.object({
  kind: z.literal('acted'),
  at: At,
  code: z.string(),
  act: z.string(),
  /** The unit whose officer acted; empty for citizens and operators. */
  unit: z.string().optional(),
  by: z.enum(['officer', 'operator', 'supervisor', 'citizen']),
  value: z.union([z.string(), z.number()]).optional(),
});

/** Somebody saw the text of a ticket, or a list with the ticket. */
const Saw = z.object({
  kind: z.literal('saw'),
  at: At,
  code: z.string(),
  how: z.enum(['ticket', 'list', 'search']),
  /** Account of staff, or the unit and post of an officer who used a link. */
  who: z.string(),
  unit: z.string().optional(),
});

/** An answer of the hotline that a check compares with a recomputation. */
const Published = z.object({
  kind: z.literal('published'),
  at: At,
  path: z.string(),
  body: z.string(),
});

/** How much the hotline used at that moment; `items` are those of the table. */
const Sample = z.object({
  kind: z.literal('sample'),
  at: At,
  memoryMb: z.number(),
  handles: z.number(),
  items: z.number(),
  processes: z.number(),
});

/** Something that must not happen, whatever the checks compute. */
const Wrong = z.object({ kind: z.literal('wrong'), at: At, check: z.string(), text: z.string() });

/** An event of the month's calendar that took place. */
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

/** The log of a simulation: what its people did and saw, one JSON object a line. Checks read nothing else. */
export const openLog = (path: string, entries: Entry[] = []) => ({
  entries,
  add(entry: Entry): void {
    entries.push(entry);
    appendFileSync(path, `${JSON.stringify(entry)}\n`);
  },
});
export type MonthLog = ReturnType<typeof openLog>;

export const readLog = (path: string): Entry[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Entry.parse(JSON.parse(line)));

/** Entries of one kind, in their order. */
export const entriesOf = <Kind extends Entry['kind']>(
  entries: readonly Entry[],
  kind: Kind,
): EntryOf<Kind>[] => entries.filter((entry): entry is EntryOf<Kind> => entry.kind === kind);
