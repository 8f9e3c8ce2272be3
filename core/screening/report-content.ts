import type { Topic } from '../directory/topic.ts';
import { answersInWords } from '../intake/answers-in-words.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { findOfficeComplaint, type OfficeComplaint } from './find-office-complaint.ts';

type Report = Pick<Ticket, 'text' | 'place' | 'answers'>;

/**
 * Returns everything of a report that a unit reads in its sender's words. The pages of units show this and no other field
 * of a sender, and the screening covers all of it.
 */
export const reportContent = ({ text, place, answers }: Report, topic: Topic | undefined) => ({
  text,
  place,
  answers: answersInWords(answers, topic, 'vi'),
});

/** The option labels of a topic's questions: the hotline's own words, whatever the sender chose. */
const optionLabels = (topic: Topic | undefined): Set<string> =>
  new Set(
    topic?.questions.flatMap((question) =>
      question.kind === 'choice' ? question.options.map(({ label }) => label.vi) : [],
    ),
  );

/** Returns the suspected complaints in everything of a report that a unit would read. */
export const reportComplaints = (report: Report, topic: Topic | undefined): OfficeComplaint[] => {
  const { text, place = '', answers } = reportContent(report, topic);
  const labels = optionLabels(topic);
  const details = [place, ...answers.map(({ answer }) => answer)];
  return [
    findOfficeComplaint(text) ?? [],
    ...details.map((one) =>
      labels.has(one) ? [] : (findOfficeComplaint(one, { isDetail: true }) ?? []),
    ),
  ].flat();
};
