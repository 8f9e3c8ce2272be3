/** Unsent form input of an officer that is stored on the device. */
export type OfficerDraft = { at: number; fields: [string, string][] };

/**
 * Retention period of an officer's draft on the device in milliseconds (3 days), longer than the deadline of most tickets.
 */
const storedForMs = 3 * 24 * 3_600_000;

export function serializeOfficerDraft(fields: readonly [string, string][], at: number): string {
  return new URLSearchParams([
    ['at', String(at)],
    ...fields.filter(([, value]) => value !== ''),
  ]).toString();
}

export function parseOfficerDraft(stored: string, now: number): OfficerDraft | undefined {
  const [[, at = ''] = [], ...fields] = new URLSearchParams(stored);
  const age = now - Number(at);
  return fields.length > 0 && age >= 0 && age < storedForMs
    ? { at: Number(at), fields }
    : undefined;
}

/** Returns the initial value of a form field: the value from the server or, if that is empty, the value from the draft. */
export function getInitialFieldValue(
  draft: OfficerDraft | undefined,
  { name, value }: { name: string; value: string },
): string {
  return (value === '' ? new Map(draft?.fields).get(name) : undefined) ?? value;
}
