/** What an operator should look at before two tickets become one. */
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
