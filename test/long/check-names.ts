/** Every long check, in the order in which `npm run long` runs them: the shortest first. */
export const checkNames = [
  ...(['calls', 'restore', 'upgrade', 'pages', 'overload', 'privacy', 'alarms'] as const),
  ...(['access', 'permissions', 'clock', 'histories', 'mutation', 'faults', 'hostile'] as const),
] as const;

export type CheckName = (typeof checkNames)[number];
