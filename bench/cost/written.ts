import { countTicketWriteUnits, type UsageCounts } from './counts.ts';
import { readMarkedTable } from './markdown.ts';

/** The counts of a ticket that a test limits to those of `docs/cost.md`, by their names there. */
export function toDocumentedCounts(
  opening: UsageCounts,
  life: UsageCounts,
): Record<string, number> {
  return {
    'write units to open': opening.writes.opening,
    'write units in all, without the next three rows': countTicketWriteUnits(life),
    'write units of search': life.writes.search - life.refused.search,
    'write units of statistics': life.writes.figures - life.refused.figures,
    'write units of rate limits': life.writes.limits,
    'read units': life.reads.ticket,
    'state transitions': life.transitions,
    'events on the bus': life.events,
    'requests by people': life.requests,
    SMS: life.sms,
    'e-mails': life.emails,
    'contacts decrypted by KMS': life.decryptions,
    'writes to S3': life.photoWrites,
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
