import * as z from 'zod';
import { parseJsonText } from '../../../local/http-api/json-in.ts';
import { shortPlace } from '../privacy/left-behind.ts';

/** What was once given to a function, by its name without stack and hash. */
export const RecordedPayload = z.strictObject({ function: z.string(), event: z.unknown() });
export type RecordedPayload = z.infer<typeof RecordedPayload>;

const Line = z.object({ place: z.string(), said: z.unknown() });
const Fields = z.record(z.string(), z.unknown());
const Batch = z.looseObject({ Records: z.array(z.unknown()) });

const givenTo = /^invocation (?<name>\S+) event$/;

/** Most of a tape is calls to AWS, and not worth parsing. */
export const isInvocation = (line: string): boolean => line.startsWith('{"place":"invocation ');

/** Whoever asks by HTTP asks what is deployed by then, and a deploy asks its custom resources anew: nothing of it waits. */
const waits = (event: unknown): boolean => {
  const { requestContext, RequestType } = Fields.safeParse(event).data ?? {};
  return requestContext === undefined && RequestType === undefined;
};

const OfStream = z.object({
  Records: z.tuple([z.object({ kinesis: z.object({ data: z.base64() }) })]),
});

/**
 * What platforms bring is locked by the run's own secret, and opens in no other; of a call that left a message, the message
 * lies in a bucket, and is too large to be recorded.
 */
const isOfItsRun = ({ function: name, event }: RecordedPayload): boolean => {
  const data = OfStream.safeParse(event).data?.Records[0].kinesis.data ?? '';
  return (
    name === 'PlatformChatAnswerMessages' ||
    Buffer.from(data, 'base64').toString().includes('"vmStart"')
  );
};

/** A batch is as many as it has records: how many came together is chance. */
const singly = (event: unknown): unknown[] => {
  const { data } = Batch.safeParse(event);
  return data ? data.Records.map((one) => ({ ...data, Records: [one] })) : [event];
};

const longest = 4096;
const kept = 64;

/** Of the whole directory, which comes with each change of it, its begin is enough: who follows it reads its version. */
const shortened = (_: string, value: unknown): unknown =>
  typeof value === 'string' && value.length > longest ? value.slice(0, kept) : value;

/** What that line of a run's tape has given to a function. */
export const saidIn = (line: string): RecordedPayload[] => {
  const { place, said } = Line.parse(JSON.parse(line, shortened));
  const name = shortPlace(givenTo.exec(place)?.groups?.['name'] ?? '');
  if (name === '' || !waits(said)) return [];
  return singly(said)
    .map((event) => ({ function: name, event }))
    .filter((one) => !isOfItsRun(one));
};

/** What stands in a text as JSON, or the text. */
const inText = (text: string): unknown =>
  /^[[{]/.test(text) ? (parseJsonText(text) ?? text) : text;

/** A kind, a status or a step is what the rest of a payload hangs on; other words are only words. */
const isKind = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z]+(-[a-z]+)*$/.test(value);

const typeOf = (value: unknown): string => {
  if (isKind(value)) return `“${value}”`;
  return value === null ? 'null' : typeof value;
};

/** Every path through the value with the type at its end; what stands in a text as JSON is part of it. */
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

/** So many are kept of those that have least in them: what may be missing is missing there. */
const barest = 3;

const gainOf = ({ shape, bytes }: Shaped, known: ReadonlySet<string>): number =>
  shape.filter((path) => !known.has(path)).length / bytes;

/** The barest, and then whichever has most for its size that none has so far, until all paths are in some payload. */
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

/** Of each function a few of whatever it was given, in the order in which it was. */
export const fewOf = (all: readonly RecordedPayload[]): RecordedPayload[] => {
  const shaped = all.map((said, at) => ({
    ...{ said, at },
    ...{ shape: shapeOf(said), bytes: JSON.stringify(said).length },
  }));
  const byFunction = Map.groupBy(shaped, ({ said }) => said.function);
  return [...byFunction.values()]
    .flatMap(fewOfOne)
    .toSorted((a, b) => a.at - b.at)
    .map(({ said }) => said);
};
