import { pageControlFields } from '../../../../core/intake/report/report-form-fields.ts';
import { draftRetentionMs } from '../draft-retention.ts';

/** Draft of a report stored on the citizen's device, with the time of its last change. */
export type BrowserReportDraft = { at: number; fields: [string, string][] };

/**
 * Form fields that a report draft omits: personal data, which other users of the device must not see, and the fields that
 * control the page, except the step at which the sender continues.
 */
const omittedFields: ReadonlySet<string> = new Set([
  'name',
  'businessName',
  'taxNumber',
  'phone',
  'email',
  ...pageControlFields.filter((name) => name !== 'step'),
]);

export function toReportDraft(fields: Iterable<[string, unknown]>, at: number): BrowserReportDraft {
  return {
    at,
    fields: Array.from(fields).flatMap(([name, value]): [string, string][] =>
      omittedFields.has(name) || typeof value !== 'string' ? [] : [[name, value]],
    ),
  };
}

/** Converts a report draft to form-encoded text. */
export function serializeReportDraft({ at, fields }: BrowserReportDraft): string {
  return new URLSearchParams([['at', String(at)], ...fields]).toString();
}

/** Parses a stored report draft. Returns undefined when the draft has expired or contains no report text. */
export function parseUsableDraft(stored: string, now: number): BrowserReportDraft | undefined {
  const [[, at = ''] = [], ...fields] = new URLSearchParams(stored);
  const age = now - Number(at);
  const isWritten = fields.some(
    ([name, value]) => ['text', 'place', 'areaQuery'].includes(name) && value !== '',
  );
  return isWritten && age >= 0 && age < draftRetentionMs ? { at: Number(at), fields } : undefined;
}
