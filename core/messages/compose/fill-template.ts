import { staffTexts } from '../../../i18n/office.ts';
import type { AnswerTemplatePlaceholder } from '../../directory/model/answer-template.ts';
import type { Directory } from '../../directory/model/directory.ts';
import { findTopic } from '../../directory/model/services/topic.ts';
import { lowercaseFirstLetter } from '../../text/lowercase-first-letter.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { formatTicketCode } from '../../ticket/model/ticket-code.ts';
import { formatTicketArea } from '../../ticket/read/ticket-area.ts';
import { toHotlineTime } from '../../time/instant.ts';

/**
 * Formats the date and time for an answer to a citizen. Words such as "today" are avoided, because the citizen may read the
 * answer on another day.
 */
const toDayAndTime = (instant: Date): { day: string; time: string } => {
  const [date = '', time = ''] = toHotlineTime(instant).split('T');
  return { day: date.split('-').toReversed().join('/'), time: time.slice(0, 5) };
};

type DirectoryAt = { directory: Directory; now: Date };

/** Placeholders for names that begin with a small letter inside a sentence: "tại xã Tập Ngãi". */
const namesInSentences: ReadonlySet<string> = new Set<AnswerTemplatePlaceholder>(['topic', 'area']);

/** Matches the text before a new sentence: nothing, or the end of another sentence. */
const sentenceStart = /(?:^|[.!?]\s+)$/;

/** Returns the value of each placeholder in an answer template. */
const toPlaceholderValues = (
  ticket: Ticket,
  { directory, now }: DirectoryAt,
): Record<AnswerTemplatePlaceholder, string> => {
  const { code, unitName, openedAt, clocks } = ticket;
  return {
    code: formatTicketCode(code),
    unit: unitName ?? staffTexts.noUnit,
    area: formatTicketArea(ticket, { directory, now }) ?? staffTexts.noArea,
    topic: findTopic(directory, ticket.topic, openedAt)?.name ?? staffTexts.noTopic,
    openedOn: toDayAndTime(openedAt).day,
    dueAt: staffTexts.moment(toDayAndTime(clocks.resolve.dueAt)),
  };
};

/** Replaces the placeholders in an answer template's text with the ticket's data. */
export function fillAnswerTemplate(
  { text }: { text: string },
  ticket: Ticket,
  directoryAt: DirectoryAt,
): string {
  return Object.entries(toPlaceholderValues(ticket, directoryAt)).reduce(
    (filled, [gap, value]) =>
      filled.replaceAll(`{${gap}}`, (_, at: number) =>
        namesInSentences.has(gap) && !sentenceStart.test(filled.slice(0, at))
          ? lowercaseFirstLetter(value)
          : value,
      ),
    text,
  );
}
