/** Warnings for an operator who is about to merge two tickets. */
export const mergeWarnings = [
  'other-service',
  'other-topic',
  'other-area',
  'other-unit',
  'other-caller',
  'call-owed',
  'other-is-answered-later',
] as const;
export type MergeWarning = (typeof mergeWarnings)[number];
