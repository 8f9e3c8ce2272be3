/** What a draft is, and what is left out of it. */

export type Draft = { at: number; fields: [string, string][] };

const keptForMs = 3 * 24 * 3_600_000;

/** Who sends it is typed again rather than found by the next user of the telephone; nor are the page's own marks kept. */
const left: ReadonlySet<string> = new Set(['name', 'phone', 'email', 'to', 'district', 'asked']);

export const draftOf = (fields: Iterable<[string, unknown]>, at: number): Draft => ({
  at,
  fields: Array.from(fields).flatMap(([name, value]): [string, string][] =>
    left.has(name) || typeof value !== 'string' ? [] : [[name, value]],
  ),
});

/** As text, in the way that a form is sent. */
export const asText = ({ at, fields }: Draft): string =>
  new URLSearchParams([['at', String(at)], ...fields]).toString();

/** Worth going on with: not too old, and something was written. */
export const usable = (kept: string, now: number): Draft | undefined => {
  const [[, at = ''] = [], ...fields] = new URLSearchParams(kept);
  const age = now - Number(at);
  const isWritten = fields.some(
    ([name, value]) => ['text', 'place', 'areaQuery'].includes(name) && value !== '',
  );
  return isWritten && age >= 0 && age < keptForMs ? { at: Number(at), fields } : undefined;
};
