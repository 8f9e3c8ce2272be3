/** Result of one check of a deployed stage: a sentence and, for problems, what to do. */
export type Finding =
  | { kind: 'ok' | 'unread'; about: string; found: string }
  | { kind: 'warning' | 'broken'; about: string; found: string; wayOut: string };

export const okFinding = (about: string, found: string): Finding => ({ kind: 'ok', about, found });

/** Returns a finding for a problem that doesn't have an effect yet. */
export const warningFinding = (about: string, found: string, wayOut: string): Finding => ({
  kind: 'warning',
  ...{ about, found, wayOut },
});

/** Returns a finding for a problem that affects people now, or for missing protection. */
export const brokenFinding = (about: string, found: string, wayOut: string): Finding => ({
  kind: 'broken',
  ...{ about, found, wayOut },
});

/** Returns a finding for a check that wasn't possible, because of missing permissions or in a local run. */
export const unreadFinding = (about: string, found: string): Finding => ({
  kind: 'unread',
  about,
  found,
});
