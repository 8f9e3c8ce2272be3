type Single = { kind: 'child'; name: string } | { kind: 'index'; index: number };

export type PathSegment =
  | Single
  | { kind: 'all' }
  | { kind: 'slice'; from: number | undefined; to: number | undefined }
  | { kind: 'several'; picks: Single[] }
  | { kind: 'anywhere' };

const quoted = String.raw`'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"`;
const item = String.raw`(?:${quoted}|-?\d+)`;

const grammar = {
  anywhere: /\.\.(?=\[)|\.(?=\.[^.[])/y,
  all: /\.\*|\[\s*\*\s*\]/y,
  dotted: /\.([^\s.,:;()[\]{}'"?@*]+)/y,
  slice: /\[\s*(-?\d+)?\s*:\s*(-?\d+)?\s*\]/y,
  picks: new RegExp(String.raw`\[\s*(${item}(?:\s*,\s*${item})*)\s*\]`, 'y'),
};

const items = new RegExp(item, 'g');

/** Parses the segments after the root of a JSONPath; throws for filters, functions and other unsupported syntax. */
export function parseSegments(text: string, start: number): PathSegment[] {
  const segments: PathSegment[] = [];
  let at = start;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(text) ?? undefined;
    at += match?.[0].length ?? 0;
    return match;
  };
  while (at < text.length) {
    const segment = nextSegment(take);
    if (!segment) throw new Error(`"${text}" has a syntax error at "${text.slice(at)}"`);
    segments.push(segment);
  }
  return segments;
}

const nextSegment = (
  take: (pattern: RegExp) => RegExpExecArray | undefined,
): PathSegment | undefined => {
  if (take(grammar.anywhere)) return { kind: 'anywhere' };
  if (take(grammar.all)) return { kind: 'all' };
  const name = take(grammar.dotted)?.[1];
  if (name !== undefined) return { kind: 'child', name };
  const slice = take(grammar.slice);
  if (slice) return { kind: 'slice', from: toNumber(slice[1]), to: toNumber(slice[2]) };
  const picks = take(grammar.picks)?.[1]?.match(items)?.map(toSingle);
  const [only, ...more] = picks ?? [];
  return picks && more.length > 0 ? { kind: 'several', picks } : only;
};

const toNumber = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits);

const toSingle = (text: string): Single =>
  /^['"]/.test(text)
    ? { kind: 'child', name: text.slice(1, -1).replace(/\\(.)/g, '$1') }
    : { kind: 'index', index: Number(text) };
