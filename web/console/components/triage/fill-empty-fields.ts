import type * as z from 'zod';
import type { StaffTriageResponse } from '../../../../../core/contract/public/triage-responses.ts';
import type { CallerReportDraft } from './caller-report.ts';

type TriageSuggestion = Pick<z.infer<typeof StaffTriageResponse>, 'service' | 'topics' | 'area'>;

/** Copies the triage proposals into the empty fields of a report; never replaces the operator's own choices. */
export function fillEmptyFields(
  taking: Pick<CallerReportDraft, 'service' | 'topic' | 'area'>,
  { service, topics, area }: TriageSuggestion,
  serviceOf: (topic: string) => CallerReportDraft['service'],
): Partial<CallerReportDraft> {
  const topic = topics
    .map(({ code }) => code)
    .find((code) => !taking.service || serviceOf(code) === taking.service);
  const likely = (topic && serviceOf(topic)) ?? service;
  const { commune, communeName } = area;
  return {
    ...(!taking.service && likely && { service: likely }),
    ...(!taking.topic && topic && { topic }),
    ...(!taking.area && commune && { area: { code: commune, name: communeName ?? commune } }),
  };
}
