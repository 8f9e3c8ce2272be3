import type { OutboxItem } from '../../../support/hotline/hotline-driver.ts';
import type { EntryOf } from '../log.ts';
import type { Month } from '../month.ts';
import { expectVisit } from './officer-habits.ts';

const toEntry = (item: OutboxItem): EntryOf<'message'> => {
  const { id, at, kind, to, subject, body, segments, links, ticket, alert } = item;
  return {
    ...{ kind: 'message', at: Date.parse(at), id, by: kind, to, subject, body },
    ...{ segments, links, ticket, alert },
  };
};

/** Reads messages sent since the last call and plans the officers' reactions. */
export async function readOutbox(month: Month): Promise<void> {
  const { hotline, state, log } = month;
  const items = (await hotline.outbox(state.outboxSeen)).toReversed();
  for (const item of items) {
    const entry = toEntry(item);
    log.add(entry);
    expectVisit(month, entry);
  }
  state.outboxSeen = items.at(-1)?.id ?? state.outboxSeen;
}
