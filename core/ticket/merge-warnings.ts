/** Warnings that an operator should check before merging two tickets. */
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
