import { readMarkedTable } from './markdown.ts';
import { countTicketWriteUnits, type UsageCounts } from './measure/usage-counts.ts';

/**
 * Selects the usage counts of a ticket that `docs/cost.md` documents, keyed by their row names on that page. A test compares
 * them with the page.
 */
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

/** Reads the counts of the ordinary ticket and of the most expensive ticket from `docs/cost.md`. */
export function readDocumentedCounts(
  document: string,
): Record<'ordinary' | 'worst', Record<string, number>> {
  const rows = readMarkedTable(document, 'counts');
  const column = (at: number) =>
    Object.fromEntries(rows.map((row) => [row[0] ?? '', Number(row[at]?.replaceAll(',', ''))]));
  return { ordinary: column(1), worst: column(2) };
}
