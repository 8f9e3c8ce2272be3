import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { RecordedPayload } from './payloads.ts';

const recordings = resolve(import.meta.dirname, '../../fixtures/recorded');

export function folderOf(day: string): string {
  return join(recordings, day);
}

const Item = z.looseObject({
  pk: z.object({ S: z.string() }),
  type: z.object({ S: z.string() }).optional(),
});
const Line = z.object({ Item });

/**
 * Returns true for items that aren't recorded: the directory comes with a deployment, search terms derive from tickets, and
 * chat sessions are encrypted with their run's secret.
 */
const isBulky = ({ pk, type }: z.infer<typeof Item>): boolean =>
  /^[DW]#/.test(pk.S) || type?.S === 'talk';

export function isRecordedItem(line: string): boolean {
  return !isBulky(Line.parse(JSON.parse(line)).Item);
}

const linesIn = (day: string, name: string): string[] =>
  readFileSync(join(folderOf(day), name), 'utf8')
    .trim()
    .split('\n');

/** Returns the recorded days that have function payloads in addition to table items. */
export function daysWithPayloads(): string[] {
  return readdirSync(recordings).filter((day) => existsSync(join(folderOf(day), 'payloads.jsonl')));
}

export type Recording = { items: string[]; payloads: RecordedPayload[] };

export function recordingOf(day: string): Recording {
  return {
    items: linesIn(day, 'items.jsonl'),
    payloads: linesIn(day, 'payloads.jsonl').map((line) => RecordedPayload.parse(JSON.parse(line))),
  };
}
