/** What a function was given, one record at a time. */
export type Said = { function: string; event: unknown };

/** By these names an event says of which kind it is: each of their values is another kind. */
const telling = new Set([
  ...['kind', 'step', 'type', 'status', 'action', 'detail-type', 'eventName', 'eventType'],
  ...['RequestType', 'TranscriptionJobStatus', 'channel', 'about', 'source', 'of', 'notificationType'],
]);

const featuresOf = (value: unknown, path: string, name: string): string[] => {
  if (Array.isArray(value)) return value.flatMap((one) => featuresOf(one, `${path}[]`, name));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) => {
      // a stored attribute says its type between its name and its value
      const isType = /^(S|N|B|L|M|BOOL|NULL)$/.test(key);
      return featuresOf(inner, `${path}.${key}`, isType ? name : key);
    });
  }
  const isTelling = telling.has(name) && typeof value === 'string';
  return [`${path}=${isTelling ? value : typeof value}`];
};

/** Texts inside of which JSON stands, as in queues and streams, opened. */
const opened = (event: unknown): unknown =>
  JSON.parse(JSON.stringify(event), (_, value: unknown) => {
    if (typeof value !== 'string' || !/^\s*[{[]/.test(value)) return value;
    try {
      const inner: unknown = JSON.parse(value);
      return inner;
    } catch {
      return value;
    }
  });

/** Of each function those that have something in them that none before had: no shape is lost, and few are kept. */
export const sieve = (all: readonly Said[]): Said[] => {
  const known = new Map<string, Set<string>>();
  return all.filter(({ function: name, event }) => {
    const seen = known.get(name) ?? new Set();
    known.set(name, seen);
    const fresh = featuresOf(opened(event), '', '').filter((one) => !seen.has(one));
    for (const one of fresh) seen.add(one);
    return fresh.length > 0;
  });
};

const recordsIn = (event: unknown): unknown[] =>
  typeof event === 'object' && event !== null && 'Records' in event && Array.isArray(event.Records)
    ? event.Records.map((record: unknown) => ({ Records: [record] }))
    : [event];

/** A batch of records as single ones. */
export const oneByOne = ({ function: name, event }: Said): Said[] =>
  recordsIn(event).map((one) => ({ function: name, event: one }));
