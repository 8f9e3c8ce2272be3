import {
  listOfferedTopics,
  type ReportSubject,
} from '../../../../components/triage/fill-empty-fields.ts';

const minTextLength = 8;

/** Report that an operator is typing. */
export type ComparedReport = ReportSubject & { text: string; place: string };

type ProposedSubject = {
  topics: readonly { code: string; confidence: number }[];
  area: { commune?: string | undefined };
};

/**
 * Returns the request for tickets similar to a report. Topic and commune are the operator's choice or, before a choice, the
 * most probable proposal. Returns undefined while the text is short, or topic or commune are unknown.
 */
export function toSimilarityRequest(
  { text, place, topic, area }: ComparedReport,
  proposal: ProposedSubject | undefined,
) {
  const [likely] = listOfferedTopics({ topics: proposal?.topics ?? [] });
  const usedTopic = topic ?? likely?.code;
  const areaCode = area?.code ?? proposal?.area.commune;
  return text.trim().length < minTextLength || !usedTopic || !areaCode
    ? undefined
    : { text, topic: usedTopic, areaCode, ...(place.trim() !== '' && { place }) };
}
