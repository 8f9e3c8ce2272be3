import type { Directory } from '../../directory/model/directory.ts';
import { findTopic } from '../../directory/model/services/topic.ts';
import { extractReportContent } from '../../screening/report-content.ts';
import type { Ticket } from '../model/ticket.ts';

type ReportTicket = Pick<Ticket, 'code' | 'text' | 'place' | 'answers' | 'topic' | 'openedAt'>;

/** Returns the reports of merged tickets, the oldest first, without those whose text was erased. */
export function listMergedReports(merged: readonly ReportTicket[], directory: Directory) {
  return merged
    .filter(({ text }) => text !== '')
    .toSorted((one, other) => one.openedAt.getTime() - other.openedAt.getTime())
    .map((one) => ({
      code: one.code,
      openedAt: one.openedAt,
      ...extractReportContent(one, findTopic(directory, one.topic, one.openedAt)),
    }));
}
