/** Result of one check of a deployed stage: a sentence about the state and, for a problem, the recommended action. */
export type StageFinding =
  | { kind: 'ok' | 'unread'; about: string; found: string }
  | { kind: 'warning' | 'broken'; about: string; found: string; wayOut: string };

export function createOkFinding(about: string, found: string): StageFinding {
  return { kind: 'ok', about, found };
}

/** Returns a warning from a check of a deployed stage: a problem that has no effect yet. */
export function createWarningFinding(about: string, found: string, remedy: string): StageFinding {
  return {
    kind: 'warning',
    ...{ about, found, wayOut: remedy },
  };
}

/** Returns the result of a stage check that found a problem that affects people now, or missing protection. */
export function createBrokenFinding(about: string, found: string, remedy: string): StageFinding {
  return {
    kind: 'broken',
    ...{ about, found, wayOut: remedy },
  };
}

/** Returns the result of a stage check that wasn't possible, because a permission is missing or the stage runs locally. */
export function createUncheckedFinding(about: string, found: string): StageFinding {
  return {
    kind: 'unread',
    about,
    found,
  };
}
