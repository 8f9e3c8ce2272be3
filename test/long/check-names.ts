/** Every long check, in the order in which `npm run long` runs them: the shortest first, more or less. */
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
