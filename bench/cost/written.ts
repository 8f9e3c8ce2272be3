import { countTicketWriteUnits, type UsageCounts } from './counts.ts';
import { readMarkedTable } from './markdown.ts';

/** The counts of a ticket that a test limits to those of `docs/cost.md`, by their names there. */
export function toDocumentedCounts(
  opening: UsageCounts,
  counts: UsageCounts,
): Record<string, number> {
  return {
    'write units to open': opening.writes.opening,
    'write units in all, without the next three rows': countTicketWriteUnits(counts),
    'write units of search': counts.writes.search - counts.refused.search,
    'write units of statistics': counts.writes.figures - counts.refused.figures,
    'write units of rate limits': counts.writes.limits,
    'read units': counts.reads.ticket,
    'state transitions': counts.transitions,
    'events on the bus': counts.events,
    'requests by people': counts.requests,
    SMS: counts.sms,
    'e-mails': counts.emails,
    'contacts decrypted by KMS': counts.decryptions,
    'writes to S3': counts.photoWrites,
  };
}

/** Reads the counts of `docs/cost.md`, for the ordinary ticket and the worst. */
export function readDocumentedCounts(
  document: string,
): Record<'ordinary' | 'worst', Record<string, number>> {
  const rows = readMarkedTable(document, 'counts');
  const column = (at: number) =>
    Object.fromEntries(rows.map((row) => [row[0] ?? '', Number(row[at]?.replaceAll(',', ''))]));
  return { ordinary: column(1), worst: column(2) };
}
