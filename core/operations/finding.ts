/** Result of one check of a deployed stage: a sentence about the state and, for a problem, the recommended action. */
export type Finding =
  | { kind: 'ok' | 'unread'; about: string; found: string }
  | { kind: 'warning' | 'broken'; about: string; found: string; wayOut: string };

export function okFinding(about: string, found: string): Finding {
  return { kind: 'ok', about, found };
}

/** Returns a finding for a problem that has no effect yet. */
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

/** Returns a finding for a check that wasn't possible because a permission is missing or the stage runs locally. */
export function unreadFinding(about: string, found: string): Finding {
  return {
    kind: 'unread',
    about,
    found,
  };
}
