/** What a look at a stage has found: a sentence, and what to do where it isn't well. */
export type Finding =
  | { kind: 'ok' | 'unread'; about: string; found: string }
  | { kind: 'warning' | 'broken'; about: string; found: string; wayOut: string };

export const ok = (about: string, found: string): Finding => ({ kind: 'ok', about, found });

/** It works today, and may not tomorrow. */
export const warning = (about: string, found: string, wayOut: string): Finding => ({
  kind: 'warning',
  ...{ about, found, wayOut },
});

/** Somebody is harmed by it, or nothing guards them. */
export const broken = (about: string, found: string, wayOut: string): Finding => ({
  kind: 'broken',
  ...{ about, found, wayOut },
});

/** Could not be looked at: no right to, or not there on a laptop. */
export const unread = (about: string, found: string): Finding => ({ kind: 'unread', about, found });
