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
  /^[DW]#/.test(pk.S) || type?.S === 'chat-session';

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

const Key = z.object({ Item: z.object({ pk: z.object({ S: z.string() }) }) });
const toPartitionKey = (line: string): string => Key.parse(JSON.parse(line)).Item.pk.S;

/** First letters of partition keys of rate limits, and of statistics and progress that derive from other items. */
const isLeftOut = /^[RFY]#/;

/** Returns the longest payload of each function, because long payloads contain tickets and not only settings. */
const listLongestPayloads = (payloads: readonly RecordedPayload[]): RecordedPayload[] =>
  [...Map.groupBy(payloads, (payload) => payload.function).values()].flatMap((group) =>
    group.toSorted((a, b) => JSON.stringify(b).length - JSON.stringify(a).length).slice(0, 1),
  );

/**
 * Reduces a recording to one payload for each function and to the items of the tickets in these payloads, because a whole
 * day takes too long for `npm test`.
 */
export function sampleRecording({ items, payloads }: Recording): Recording {
  const codes = new Set(items.flatMap((line) => /^T#(.+)$/.exec(toPartitionKey(line))?.[1] ?? []));
  const listCodes = (text: string) => [...codes].filter((code) => text.includes(code));
  const sample = listLongestPayloads(payloads);
  const chosen = new Set(listCodes(JSON.stringify(sample)));
  return {
    items: items.filter(
      (line) =>
        !isLeftOut.test(toPartitionKey(line)) && listCodes(line).every((code) => chosen.has(code)),
    ),
    payloads: sample,
  };
}
