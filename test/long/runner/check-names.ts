/** All long checks in the order in which `npm run long` runs them, roughly the shortest first. */
export const checkNames = [
  ...([
    'calls',
    'restore',
    'upgrade',
    'scenarios',
    'pages',
    'access',
    'overload',
    'permissions',
  ] as const),
  ...([
    'clock',
    'alarms',
    'histories',
    'mutation',
    'privacy',
    'month',
    'faults',
    'hostile',
  ] as const),
] as const;

export type CheckName = (typeof checkNames)[number];
