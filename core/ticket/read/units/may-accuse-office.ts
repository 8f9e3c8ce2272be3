import type { Topic } from '../../../directory/model/services/topic.ts';
import { findOfficeComplaintsInReport } from '../../../screening/report-content.ts';
import type { Ticket } from '../../model/ticket.ts';
import { type Accusable, isComplaint } from './hidden-from-units.ts';

/** Returns true if the report complains about an office, or might, judging by its text, place or an answer. */
export function mayAccuseOffice(
  ticket: Accusable & Pick<Ticket, 'isAboutOffice' | 'text' | 'place' | 'answers'>,
  topic: Topic | undefined,
): boolean {
  const isDeclared = ticket.isAboutOffice === true || isComplaint(ticket);
  return isDeclared || findOfficeComplaintsInReport(ticket, topic).length > 0;
}
