import { nationalSystemTexts } from '../../i18n/office.ts';
import type { Directory } from '../directory/model/directory.ts';
import { findUnitOnAnyDay } from '../directory/model/organization/unit.ts';
import { getService } from '../directory/model/services/service.ts';
import { findTopic } from '../directory/model/services/topic.ts';
import { toAnsweredTopicQuestions } from '../intake/report/answered-topic-questions.ts';
import { formatInstant } from '../messages/format-dates.ts';
import type { TicketEvent } from '../ticket/events/event.ts';
import type { Ticket } from '../ticket/model/ticket.ts';
import { listReportPhotos } from '../ticket/read/attachments/photos-by-sender.ts';
import { getReportMedium } from '../ticket/read/report-medium.ts';
import { formatTicketArea } from '../ticket/read/ticket-area.ts';

/**
 * Fields of the form of the national feedback system, in the order of entry. The list is a proposal. `isConfirmed` is true if
 * a person has compared the field with the form on pakn.dichvucong.gov.vn.
 */
export const nationalFields = [
  { name: 'senderKind', isConfirmed: false },
  { name: 'name', isConfirmed: false },
  { name: 'address', isConfirmed: false },
  { name: 'phone', isConfirmed: false },
  { name: 'email', isConfirmed: false },
  { name: 'field', isConfirmed: false },
  { name: 'agency', isConfirmed: false },
  { name: 'title', isConfirmed: false },
  { name: 'content', isConfirmed: false },
  { name: 'attachments', isConfirmed: false },
  { name: 'receivedBy', isConfirmed: false },
  { name: 'receivedAt', isConfirmed: false },
] as const;
type NationalFieldName = (typeof nationalFields)[number]['name'];

export type NationalField = {
  name: NationalFieldName;
  label: string;
  value: string;
  isConfirmed: boolean;
};

const { content: contentTexts, attachments: attachmentTexts } = nationalSystemTexts;

/** Returns the texts that the citizen of this ticket added after opening it. Texts from merged tickets are omitted. */
const listLaterTexts = (events: readonly TicketEvent[]): string[] =>
  events.flatMap((event) => {
    if (event.origin) return [];
    const at = formatInstant(event.at, 'vi');
    if (event.kind === 'wrote') return [contentTexts.wrote(at, event.text)];
    if (event.kind === 'reopened') return [contentTexts.reopened(at, event.reason)];
    return event.kind === 'transcribed' && event.text !== ''
      ? [contentTexts.transcribed(event.text)]
      : [];
  });

type DirectoryAt = { directory: Directory; now: Date };

const formatPlace = (ticket: Ticket, directoryAt: DirectoryAt): string =>
  [ticket.place, formatTicketArea(ticket, directoryAt)].filter(Boolean).join(', ');

const buildContent = (
  ticket: Ticket,
  events: readonly TicketEvent[],
  directoryAt: DirectoryAt,
): string => {
  const topic = findTopic(directoryAt.directory, ticket.topic, ticket.openedAt);
  const place = formatPlace(ticket, directoryAt);
  const answers = toAnsweredTopicQuestions(ticket.answers, topic, 'vi');
  return [
    ticket.text,
    ...(place ? [contentTexts.place(place)] : []),
    ...answers.map(({ question, answer }) => contentTexts.answer(question, answer)),
    ...listLaterTexts(events),
  ].join('\n');
};

const listAttachments = (ticket: Ticket): string =>
  [
    ...listReportPhotos(ticket).map(({ type }, at) => attachmentTexts.photo(at + 1, type)),
    ...(ticket.voiceMessages ?? []).map(({ seconds }, at) =>
      attachmentTexts.voice(at + 1, seconds),
    ),
  ].join('\n');

/** Returns the names of the units that the report complains about. If there are none, returns the unit that answers it. */
const formatAgency = (
  { accused, unitName = '', openedAt }: Ticket,
  { directory, now }: DirectoryAt,
): string =>
  accused.length > 0
    ? accused.map((ref) => findUnitOnAnyDay(directory, ref, openedAt, now)?.name ?? ref).join('; ')
    : unitName;

/**
 * Returns the values that a staff member enters in the national feedback system. Name, telephone number and e-mail address are
 * empty, because staff reveal each of them separately and each reveal is logged.
 */
export function buildNationalFields(
  { ticket, events }: { ticket: Ticket; events: readonly TicketEvent[] },
  directoryAt: DirectoryAt,
): NationalField[] {
  const { directory } = directoryAt;
  const { anonymous, reporterKind, openedAt, service } = ticket;
  const areaName = formatTicketArea(ticket, directoryAt);
  const serviceRow = getService(directory, service, openedAt);
  const subject = findTopic(directory, ticket.topic, openedAt)?.name ?? serviceRow.short;
  const values: Record<NationalFieldName, string> = {
    senderKind: nationalSystemTexts.senderKinds[reporterKind],
    name: anonymous ? nationalSystemTexts.withheld : '',
    address: '',
    phone: '',
    email: '',
    field: serviceRow.name,
    agency: formatAgency(ticket, directoryAt),
    title: [subject, ...(areaName ? [areaName] : [])].join(', '),
    content: buildContent(ticket, events, directoryAt),
    attachments: listAttachments(ticket),
    receivedBy: nationalSystemTexts.media[getReportMedium(ticket)],
    receivedAt: formatInstant(openedAt, 'vi'),
  };
  return nationalFields.map(({ name, isConfirmed }) => ({
    name,
    label: nationalSystemTexts.labels[name],
    value: values[name],
    isConfirmed,
  }));
}
