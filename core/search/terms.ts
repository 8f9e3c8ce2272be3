import type { Directory } from '../directory/directory.ts';
import { topicOf } from '../directory/topic.ts';
import type { TicketStatus } from '../ticket/lifecycle.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { searchWords } from './words.ts';

/** What is written of a ticket's facts beside its words, so that a filter is looked up like a word. */
export const factTerm = {
  service: (service: string) => `service=${service}`,
  topic: (topic: string) => `topic=${topic}`,
  unit: (unit: string) => `unit=${unit}`,
  area: (area: string) => `area=${area}`,
  status: (status: TicketStatus) => `status=${status}`,
  /** A text reads like an emergency, and nobody has classified it yet. */
  possibleEmergency: () => 'emergency=possible',
};

const mostUnits = 4;
const mostWords = 40;

const factsOf = (ticket: Ticket): string[] => {
  const { service, topic, unit, coUnits, areaCode, status } = ticket;
  return [
    factTerm.service(service),
    factTerm.status(status),
    ...(topic ? [factTerm.topic(topic)] : []),
    ...(areaCode ? [factTerm.area(areaCode)] : []),
    ...(ticket.possibleEmergency ? [factTerm.possibleEmergency()] : []),
    ...[unit ?? [], coUnits].flat().slice(0, mostUnits).map(factTerm.unit),
  ];
};

/** Everything by which the ticket is found: its facts, and the words of its place, area, topic and text. */
export const termsOf = (ticket: Ticket, directory: Pick<Directory, 'topics'>): string[] => {
  const { place = '', areaName = '', text } = ticket;
  const topic = topicOf(directory, ticket.topic, ticket.openedAt)?.name ?? '';
  const words = searchWords([place, areaName, topic, text].join('\n')).slice(0, mostWords);
  return [...new Set([...factsOf(ticket), ...words])];
};
