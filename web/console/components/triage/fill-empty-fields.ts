import type * as z from 'zod';
import type { StaffTriageResponse } from '../../../../core/contract/public/triage-responses.ts';

/** Form fields for which triage proposes values. */
export type ReportSubject = {
  service?: string | undefined;
  topic?: string | undefined;
  area?: { code: string; name: string } | undefined;
};

type TriageSuggestion = Pick<z.infer<typeof StaffTriageResponse>, 'service' | 'topics' | 'area'>;

/** Minimum probability (0 to 1) at which a form offers a topic that triage proposes. */
const minOfferedProbability = 0.1;

/** Returns the proposed topics that are probable enough to offer them. */
export function listOfferedTopics<Topic extends { confidence: number }>({
  topics,
}: {
  topics: readonly Topic[];
}): Topic[] {
  return topics.filter(({ confidence }) => confidence >= minOfferedProbability);
}

/** Copies the triage proposals into the empty fields of a report; never replaces the operator's own choices. */
export function fillEmptyFields(
  subject: ReportSubject,
  { service, topics, area }: TriageSuggestion,
  serviceOf: (topic: string) => string | undefined,
): Partial<ReportSubject> {
  const topic = listOfferedTopics({ topics })
    .map(({ code }) => code)
    .find((code) => !subject.service || serviceOf(code) === subject.service);
  const likely = (topic && serviceOf(topic)) ?? service;
  const { commune, communeName } = area;
  return {
    ...(!subject.service && likely && { service: likely }),
    ...(!subject.topic && topic && { topic }),
    ...(!subject.area && commune && { area: { code: commune, name: communeName ?? commune } }),
  };
}
