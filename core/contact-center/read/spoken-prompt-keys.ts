const listNumberedKeys = <Name extends string>(name: Name, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `${name}-${from + index}` as const);

/** Name of a silent recording of 0.1 seconds, for flow blocks of Amazon Connect that require a prompt. */
export const silenceKey = 'nothing';

/**
 * Returns the names of all recordings that speak ticket codes, dates, times and queue positions. Full hours are spoken
 * without minutes. Weekdays count from 1 (Monday) to 7 (Sunday).
 */
export function listSpokenPromptKeys(): string[] {
  return [
    silenceKey,
    'by',
    'today',
    'tomorrow',
    ...listNumberedKeys('digit', 0, 9),
    ...listNumberedKeys('hour', 0, 23),
    ...listNumberedKeys('minute', 1, 59),
    ...listNumberedKeys('weekday', 1, 7),
    ...listNumberedKeys('day', 1, 31),
    ...listNumberedKeys('month', 1, 12),
    ...listNumberedKeys('position', 1, 20),
    'position-many',
  ];
}
