import { draftRetentionMs } from './draft-retention.ts';

/** Unsent form input of an officer that is stored on the device. */
export type OfficerDraft = { at: number; fields: [string, string][] };

export function serializeOfficerDraft(fields: readonly [string, string][], at: number): string {
  return new URLSearchParams([
    ['at', String(at)],
    ...fields.filter(([, value]) => value !== ''),
  ]).toString();
}

export function parseOfficerDraft(stored: string, now: number): OfficerDraft | undefined {
  const [[, at = ''] = [], ...fields] = new URLSearchParams(stored);
  const age = now - Number(at);
  return fields.length > 0 && age >= 0 && age < draftRetentionMs
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
