import * as z from 'zod';
import { parseJsonText } from '../../../local/http-api/parse-json.ts';
import { toShortPlace } from '../privacy/stored-traces.ts';

/** A recorded invocation payload, by the function's name without stack and hash. */
export const RecordedPayload = z.strictObject({ function: z.string(), event: z.unknown() });
export type RecordedPayload = z.infer<typeof RecordedPayload>;

const Line = z.object({ place: z.string(), said: z.unknown() });
const Fields = z.record(z.string(), z.unknown());
const Batch = z.looseObject({ Records: z.array(z.unknown()) });

const givenTo = /^invocation (?<name>\S+) event$/;

/** Returns true for recorded invocations; most lines are AWS calls and aren't worth parsing. */
export function isInvocation(line: string): boolean {
  return line.startsWith('{"place":"invocation ');
}

/** Returns true for payloads that may be pending during a deployment. HTTP requests and custom resource events aren't. */
const waits = (event: unknown): boolean => {
  const { requestContext, RequestType } = Fields.safeParse(event).data ?? {};
  return requestContext === undefined && RequestType === undefined;
};

const OfStream = z.object({
  Records: z.tuple([z.object({ kinesis: z.object({ data: z.base64() }) })]),
});

/**
 * Returns true for payloads that work only in their own run: chat messages are encrypted with its secret, and recordings of
 * voice messages are too large to store.
 */
const isOfItsRun = ({ function: name, event }: RecordedPayload): boolean => {
  const data = OfStream.safeParse(event).data?.Records[0].kinesis.data ?? '';
  return (
    name === 'PlatformChatReplyToMessages' ||
    Buffer.from(data, 'base64').toString().includes('"vmStart"')
  );
};

/** Splits a batch into single records, because batch sizes are random. */
const singly = (event: unknown): unknown[] => {
  const { data } = Batch.safeParse(event);
  return data ? data.Records.map((one) => ({ ...data, Records: [one] })) : [event];
};

const longest = 4096;
const truncatedLength = 64;

/** Shortens long texts, such as the whole directory in its change events: consumers read only its version. */
const shortened = (_: string, value: unknown): unknown =>
  typeof value === 'string' && value.length > longest ? value.slice(0, truncatedLength) : value;

/** Returns the function invocations in a line of recorded calls. */
export function parsePayloads(line: string): RecordedPayload[] {
  const { place, said: recorded } = Line.parse(JSON.parse(line, shortened));
  const name = toShortPlace(givenTo.exec(place)?.groups?.['name'] ?? '');
  if (name === '' || !waits(recorded)) return [];
  return singly(recorded)
    .map((event) => ({ function: name, event }))
    .filter((one) => !isOfItsRun(one));
}

/** Returns the JSON value in a text, or the text itself. */
const inText = (text: string): unknown =>
  /^[[{]/.test(text) ? (parseJsonText(text) ?? text) : text;

/** Returns true for identifiers such as kinds and statuses, which determine a payload's structure; other texts don't. */
const isKind = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z]+(-[a-z]+)*$/.test(value);

const typeOf = (value: unknown): string => {
  if (isKind(value)) return `“${value}”`;
  return value === null ? 'null' : typeof value;
};

/** Returns every path in a payload with its value's type, including JSON inside texts. */
const pathsIn = (value: unknown, path = ''): string[] => {
  const seen = typeof value === 'string' ? inText(value) : value;
  if (Array.isArray(seen)) {
    return [`${path} []`, ...seen.flatMap((one) => pathsIn(one, `${path}[]`))];
  }
  const fields = Fields.safeParse(seen).data;
  if (!fields) return [`${path} ${typeOf(seen)}`];
  return [
    `${path} {}`,
    ...Object.entries(fields).flatMap(([name, one]) => pathsIn(one, `${path}.${name}`)),
  ];
};

const shapeOf = ({ event }: RecordedPayload): string[] => [...new Set(pathsIn(event))].toSorted();

type Shaped = { said: RecordedPayload; shape: string[]; bytes: number; at: number };

/** Number of smallest payloads to store per function; they cover missing optional fields. */
const barest = 3;

const gainOf = ({ shape, bytes }: Shaped, known: ReadonlySet<string>): number =>
  shape.filter((path) => !known.has(path)).length / bytes;

/** Selects the smallest payloads, then greedily those with the most new paths per byte, until every path is covered. */
const fewOfOne = (all: readonly Shaped[]): Shaped[] => {
  const bareFirst = all.toSorted((a, b) => a.shape.length - b.shape.length || a.at - b.at);
  const few = bareFirst.slice(0, barest);
  const known = new Set(few.flatMap(({ shape }) => shape));
  for (;;) {
    const gains = bareFirst.map((one) => ({ one, gain: gainOf(one, known) }));
    const best = gains.toSorted((a, b) => b.gain - a.gain)[0];
    if (!best || best.gain === 0) return few;
    few.push(best.one);
    for (const path of best.one.shape) known.add(path);
  }
};

/** Returns a selection of each function's payloads in their original order. */
export function selectPayloads(all: readonly RecordedPayload[]): RecordedPayload[] {
  const shaped = all.map((payload, at) => ({
    ...{ said: payload, at },
    ...{ shape: shapeOf(payload), bytes: JSON.stringify(payload).length },
  }));
  const byFunction = Map.groupBy(shaped, ({ said: payload }) => payload.function);
  return [...byFunction.values()]
    .flatMap(fewOfOne)
    .toSorted((a, b) => a.at - b.at)
    .map(({ said: payload }) => payload);
}
