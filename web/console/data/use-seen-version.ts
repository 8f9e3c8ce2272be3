import { useEffect, useMemo, useState } from 'react';
import { useCurrentMember } from './current-member.tsx';
import type { TicketResponse } from './polling/use-ticket.ts';
import { createSeenVersionStore } from './seen-versions.ts';

export function useSeenVersionStore() {
  const { sub } = useCurrentMember();
  return useMemo(() => createSeenVersionStore(window.localStorage, sub), [sub]);
}

/**
 * Returns the version at which the person looked at the ticket before this visit, and remembers the version on screen. A
 * ticket that is opened for the first time has no earlier version, so that nothing in it counts as changed.
 */
export function useSeenVersion(code: string, ticket: TicketResponse | undefined): number {
  const store = useSeenVersionStore();
  const [before] = useState(() => store.find(code));
  const version = ticket?.version;
  useEffect(() => {
    if (version !== undefined) store.note(code, version);
  }, [store, code, version]);
  return before ?? Number.POSITIVE_INFINITY;
}
