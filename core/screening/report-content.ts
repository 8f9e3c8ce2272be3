import type { Topic } from '../directory/model/services/topic.ts';
import { toAnsweredTopicQuestions } from '../intake/report/answered-topic-questions.ts';
import type { Ticket } from '../ticket/model/ticket.ts';
import { findOfficeComplaint, type OfficeComplaint } from './find-office-complaint.ts';

type Report = Pick<Ticket, 'text' | 'place' | 'answers'>;

/**
 * Returns all content that the sender wrote and that units can read. Screening checks exactly these fields, so the units'
 * pages must not show other content from the sender.
 */
export function extractReportContent({ text, place, answers }: Report, topic: Topic | undefined) {
  return {
    text,
    place,
    answers: toAnsweredTopicQuestions(answers, topic, 'vi'),
  };
}

/**
 * Returns the labels of the answer options for a topic's questions. The hotline wrote these texts, so they need no screening.
 */
const listOptionLabels = (topic: Topic | undefined): Set<string> =>
  new Set(
    topic?.questions.flatMap((question) =>
      question.kind === 'choice' ? question.options.map(({ label }) => label.vi) : [],
    ),
  );

/** Returns the suspected complaints about offices in all content of a report that units can read. */
export function findOfficeComplaintsInReport(
  report: Report,
  topic: Topic | undefined,
): OfficeComplaint[] {
  const { text, place = '', answers } = extractReportContent(report, topic);
  const labels = listOptionLabels(topic);
  const details = [place, ...answers.map(({ answer }) => answer)];
  return [
    findOfficeComplaint(text) ?? [],
    ...details.map((one) =>
      labels.has(one) ? [] : (findOfficeComplaint(one, { isDetail: true }) ?? []),
    ),
  ].flat();
}
