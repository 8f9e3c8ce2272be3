import type { Directory } from '../directory/model/directory.ts';
import { retryOnConflict } from '../shared/retry-on-conflict.ts';
import type { Ticket } from '../ticket/model/ticket.ts';
import type { TicketCode } from '../ticket/model/ticket-code.ts';
import type { TicketStore } from '../ticket/ports/ticket-store.ts';
import { extractSearchTerms } from './search-terms.ts';

/** Search index terms stored for a ticket, with the ticket version that they were derived from. */
export type IndexedSearchTerms = { version: number; terms: string[] };

export type SearchTermStore = {
  indexed(code: TicketCode): Promise<IndexedSearchTerms | undefined>;
  /**
   * Stores new index terms, removes obsolete ones and records the indexed ticket version in one transaction. Returns false on
   * a version conflict.
   */
  replace(
    ticket: Pick<Ticket, 'code' | 'openedAt'>,
    change: { before: IndexedSearchTerms | undefined; after: IndexedSearchTerms },
  ): Promise<boolean>;
};

export type IndexTicketDeps = {
  tickets: Pick<TicketStore, 'find'>;
  terms: SearchTermStore;
  directory(): Promise<Directory>;
};

const hasSameTerms = (before: IndexedSearchTerms, after: IndexedSearchTerms): boolean =>
  new Set(before.terms).symmetricDifference(new Set(after.terms)).size === 0;

/**
 * Updates the search index to the current version of a ticket, also if only the rules for terms have changed since. Never
 * overwrites terms of a newer version. Throws after 8 version conflicts.
 */
export async function indexTicket(
  code: TicketCode,
  { tickets, terms, directory }: IndexTicketDeps,
): Promise<void> {
  const options = { entity: `search terms of ticket ${code}`, maxAttempts: 8 };
  await retryOnConflict(options, async () => {
    const before = await terms.indexed(code);
    const ticket = await tickets.find(code);
    if (!ticket || (before && before.version > ticket.version)) return 'current';
    const after = { version: ticket.version, terms: extractSearchTerms(ticket, await directory()) };
    if (before?.version === after.version && hasSameTerms(before, after)) return 'current';
    return (await terms.replace(ticket, { before, after })) ? 'indexed' : 'conflict';
  });
}
