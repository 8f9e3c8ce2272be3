import { globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import type * as Connect from '../../functions/runtime/connect.ts';
import type * as Stream from '../../functions/runtime/stream.ts';

type Reads = (event: unknown) => unknown;
type Keyed = { secret(): Promise<{ version: string; digest(): Uint8Array }> };

const batchOf = <Shape extends z.core.$ZodLooseShape>(record: Shape) =>
  z.object({ Records: z.array(z.object(record)).min(1) });
const Letters = batchOf({ body: z.string() });
const Changes = batchOf({ dynamodb: z.unknown() });
const CallRecords = batchOf({ kinesis: z.object({ data: z.string() }) });

/** Of each function only how it reads what it is given: nothing of it is done. */
vi.mock('../../functions/runtime/task.ts', () => ({
  taskFunction:
    ({ input }: { input: z.ZodType }): Reads =>
    (event) =>
      input.parse(event),
}));
vi.mock('../../functions/runtime/custom-resource.ts', () => ({
  customResourceFunction:
    ({ properties }: { properties: z.ZodType }): Reads =>
    (event) =>
      properties.parse(z.object({ ResourceProperties: z.unknown() }).parse(event).ResourceProperties),
}));
vi.mock('../../functions/runtime/stream.ts', async (original) => {
  const { Change } = await original<typeof Stream>();
  return {
    streamFunction:
      ({ item }: { item: z.ZodType }): Reads =>
      (event) =>
        Changes.parse(event).Records.map(({ dynamodb }) => {
          const { NewImage, OldImage } = Change.parse(dynamodb);
          return [item.parse(NewImage), OldImage === undefined || item.parse(OldImage)];
        }),
  };
});
vi.mock('../../functions/runtime/kinesis.ts', () => ({
  kinesisFunction:
    ({ item }: { item: z.ZodType }): Reads =>
    (event) =>
      CallRecords.parse(event).Records.map(({ kinesis: { data } }) =>
        item.parse(JSON.parse(Buffer.from(data, 'base64').toString('utf8'))),
      ),
}));
vi.mock('../../functions/runtime/queue.ts', () => ({
  queueFunction:
    ({ item, open }: { item: z.ZodType; open?(body: unknown, by: Keyed): Promise<unknown> }): Reads =>
    async (event) => {
      for (const { body } of Letters.parse(event).Records) {
        const letter: unknown = JSON.parse(body);
        item.parse(open ? await open(letter, ofTheRun) : letter);
      }
    },
}));
vi.mock('../../functions/runtime/connect.ts', async (original) => {
  const { read } = await original<typeof Connect>();
  type Action = (given: unknown) => unknown;
  return {
    action:
      (parameters: z.ZodType): Action =>
      (given) =>
        parameters.parse(given),
    connectFunction:
      ({ actions }: { actions: Record<string, Action> }): Reads =>
      (event) => {
        const { name, given } = read(event);
        const reads = actions[name];
        if (!reads) throw new Error(`Nothing answers to ${name}`);
        return reads(given);
      },
  };
});

const root = resolve(import.meta.dirname, '../..');
const recorded = join(root, 'test/fixtures/recorded');

const Line = z.union([
  z.strictObject({ function: z.string(), event: z.unknown() }),
  z.strictObject({ version: z.string(), key: z.base64() }),
]);
const linesOf = (day: string) =>
  readFileSync(join(recorded, day, 'said.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => Line.parse(JSON.parse(line)));
const days = readdirSync(recorded).map((day) => ({ day, lines: linesOf(day) }));

/** The secret that the letters of a day were locked under is gone; what it made for them is kept beside them. */
let keyOfDay = '';
const ofTheRun: Keyed = {
  secret: async () => ({ version: 'v1', digest: () => Buffer.from(keyOfDay, 'base64') }),
};

const named = (file: string): string =>
  basename(file)
    .replace(/\..*/, '')
    .replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Whatever is given something that may have been under way before. */
const consumers = globSync('functions/*/*.{task,stream,schedule,connect}.ts', { cwd: root });

const Module = z.object({ handler: z.custom<Reads>((value) => typeof value === 'function') });

describe.each(consumers.toSorted())('%s', (file) => {
  const name = named(file);
  const known = days.map(({ day, lines }) => ({
    day,
    key: lines.flatMap((line) => ('key' in line ? line.key : []))[0] ?? '',
    events: lines.flatMap((line) =>
      'function' in line && line.function.endsWith(name) ? [line.event] : [],
    ),
  }));

  test('has an example of what it was given on some day', () => {
    expect(known.flatMap(({ events }) => events).length).toBeGreaterThan(0);
  });

  test.each(known)('reads all that it was given on $day', async ({ key, events }) => {
    const { handler } = Module.parse(await import(join(root, file)));
    keyOfDay = key;
    for (const event of events) {
      await expect(Promise.resolve(event).then(handler)).resolves.not.toThrow();
    }
  });
});
