/** Result of one check of a deployed stage: a sentence and, for problems, what to do. */
export type Finding =
  | { kind: 'ok' | 'unread'; about: string; found: string }
  | { kind: 'warning' | 'broken'; about: string; found: string; wayOut: string };

export function okFinding(about: string, found: string): Finding {
  return { kind: 'ok', about, found };
}

/** Returns a finding for a problem that doesn't have an effect yet. */
export function warningFinding(about: string, found: string, wayOut: string): Finding {
  return {
    kind: 'warning',
    ...{ about, found, wayOut },
  };
}

/** Returns a finding for a problem that affects people now, or for missing protection. */
export function brokenFinding(about: string, found: string, wayOut: string): Finding {
  return {
    kind: 'broken',
    ...{ about, found, wayOut },
  };
}

/** Returns a finding for a check that wasn't possible, because of missing permissions or in a local run. */
export function unreadFinding(about: string, found: string): Finding {
  return {
    kind: 'unread',
    about,
    found,
  };
}
