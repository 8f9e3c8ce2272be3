/** What an officer has written and not sent, as the device stores it. */
export type Draft = { at: number; fields: [string, string][] };

/** Longer than the deadline of most tickets; then the device keeps nothing. */
const storedForMs = 3 * 24 * 3_600_000;

export const draftText = (fields: readonly [string, string][], at: number): string =>
  new URLSearchParams([
    ['at', String(at)],
    ...fields.filter(([, value]) => value !== ''),
  ]).toString();

export const draftFrom = (stored: string, now: number): Draft | undefined => {
  const [[, at = ''] = [], ...fields] = new URLSearchParams(stored);
  const age = now - Number(at);
  return fields.length > 0 && age >= 0 && age < storedForMs
    ? { at: Number(at), fields }
    : undefined;
};

/** The value of a field: the server's own text wins over the device's. */
export const filledFrom = (
  draft: Draft | undefined,
  { name, value }: { name: string; value: string },
): string => (value === '' ? new Map(draft?.fields).get(name) : undefined) ?? value;
