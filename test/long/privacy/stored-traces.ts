import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
// biome-ignore lint/correctness/noUnresolvedImports: Biome's list of Node modules lacks those with the prefix only.
import { DatabaseSync } from 'node:sqlite';
import { paginateScan } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { WatchedRun } from '../watched-run.ts';
import type { Exchange } from './planting-sender.ts';

/** Bytes that the hotline sent or stored, and where. */
export type StoredTrace = { place: string; bytes: Uint8Array };

/**
 * Removes stack and hash from names: `HotlineTicketing-local-FeedbackReceiveDeliveryReports5A6FA781` becomes
 * `FeedbackReceiveDeliveryReports`.
 */
export function toShortPlace(place: string): string {
  return place.replaceAll(/Hotline\w+?-local-/g, '').replaceAll(/(?<=[a-z])[0-9A-F]{4,8}\b/g, '');
}

const bytesOf = (value: unknown): Uint8Array =>
  value instanceof Uint8Array
    ? value
    : Buffer.from(typeof value === 'string' ? value : String(JSON.stringify(value)));

/** Yields the logs of functions and API, including metrics, to be searched for personal data. */
async function* logs({ dataDirectory }: WatchedRun): AsyncGenerator<StoredTrace> {
  const folder = join(dataDirectory, 'logs');
  for (const name of await readdir(folder)) {
    yield { place: `log ${name.replace('.log', '')}`, bytes: await readFile(join(folder, name)) };
  }
}

const Taped = z.object({ place: z.string(), said: z.unknown() });

/** Yields what to search: function inputs and outputs, AWS requests and responses, and dead letters. */
async function* taped({ dataDirectory }: WatchedRun): AsyncGenerator<StoredTrace> {
  const lines = createInterface({ input: createReadStream(join(dataDirectory, 'traffic.jsonl')) });
  for await (const line of lines) {
    const { place, said: content } = Taped.parse(JSON.parse(line));
    yield { place, bytes: bytesOf(content) };
  }
}

/** SQL queries for the data that local AWS services other than the table store. */
const storedDataQueries: Record<string, string> = {
  executions: 'SELECT arn AS place, execution FROM executions',
  'queue that waits': 'SELECT queue AS place, body FROM sqs_messages',
  'topic message': 'SELECT topic AS place, message FROM topic_messages',
  'event for others': 'SELECT event FROM told',
  'call record': 'SELECT stream AS place, data FROM kinesis_records',
  transcription: 'SELECT job FROM transcription_jobs',
  object: 'SELECT bucket AS place, key, type, cache, tags, body FROM s3_objects',
};

function* inServices({ dataDirectory }: WatchedRun): Generator<StoredTrace> {
  const store = new DatabaseSync(join(dataDirectory, 'hotline.sqlite'), { readOnly: true });
  try {
    for (const [what, query] of Object.entries(storedDataQueries)) {
      for (const row of store.prepare(query).all()) {
        const { place = '', ...columns } = row;
        for (const [column, value] of Object.entries(columns)) {
          yield { place: `${what} ${place} ${column}`, bytes: bytesOf(value) };
        }
      }
    }
  } finally {
    store.close();
  }
}

const Item = z.looseObject({ pk: z.string(), sk: z.string() });

/** Yields each attribute of the table to be searched, labelled with the letters of its item's key. */
async function* inTable({ table: { client, name } }: WatchedRun): AsyncGenerator<StoredTrace> {
  for await (const { Items = [] } of paginateScan({ client }, { TableName: name })) {
    for (const item of Items.map((one) => Item.parse(one))) {
      const kind = [item.pk, item.sk].map((key) => /^[A-Z](?=#|$)/.exec(key)?.[0] ?? '').join('/');
      for (const [attribute, value] of Object.entries(item)) {
        yield { place: `table ${kind} ${attribute}`, bytes: bytesOf(value) };
      }
    }
  }
}

/** Yields the sent messages with their recipients, to be searched for personal data. */
async function* messages(run: WatchedRun): AsyncGenerator<StoredTrace> {
  for (const { kind, to, subject = '', body, links, alert = '' } of await run.outbox()) {
    const whom = alert.includes('-citizen-') || alert === '' ? 'citizen' : 'staff';
    yield { place: `${kind} to a ${whom}: number`, bytes: bytesOf(to) };
    yield { place: `${kind} to a ${whom}: words`, bytes: bytesOf(`${subject}\n${body}`) };
    yield { place: `${kind} to a ${whom}: links`, bytes: bytesOf(links) };
  }
}

const addresses = /\b(?:href|src|action|content|location)="([^"]*)"/gi;

/** Yields responses to be searched, especially links, which others may see, and error messages. */
function* answers(exchanges: readonly Exchange[]): Generator<StoredTrace> {
  for (const { flow, answer } of exchanges) {
    const { status, headers, cookies, text } = answer;
    const isPage = (headers['content-type'] ?? '').includes('html');
    const linked = isPage ? [...text.matchAll(addresses)].map(([, one]) => one).join('\n') : '';
    yield {
      place: `addresses in ${flow}`,
      bytes: bytesOf(`${headers['location'] ?? ''}\n${linked}`),
    };
    const others = Object.entries(headers).filter(([name]) => name !== 'set-cookie');
    yield { place: `headers of ${flow}`, bytes: bytesOf(others) };
    yield { place: `cookies of ${flow}`, bytes: bytesOf(cookies) };
    const what = status < 400 ? 'answer' : isPage ? 'page of a refusal' : 'refusal';
    yield { place: `${what} ${flow}`, bytes: bytesOf(text) };
  }
}

/** Yields everything that a run sent, logged and stored, to be searched for personal data. */
export async function* leftBehind(
  run: WatchedRun,
  exchanges: readonly Exchange[],
): AsyncGenerator<StoredTrace> {
  yield* logs(run);
  yield* taped(run);
  yield* inServices(run);
  yield* inTable(run);
  yield* messages(run);
  yield* answers(exchanges);
}
