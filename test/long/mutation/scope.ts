/** The rules that are tried, and the tests that must notice. */
export type Area = { part: Part; name: string; files: string[]; tests: string[] };

export const parts = ['life', 'access', 'clocks'] as const;
type Part = (typeof parts)[number];

export const areas: Area[] = [
  {
    part: 'life',
    name: 'the life of a ticket',
    files: [
      'core/ticket/{lifecycle,acts-now,act-on,act-as-staff,act-as-citizen,change,life}.ts',
      'core/ticket/{milestones,moved,perform}.ts',
      'core/ticket/acts/*.ts',
    ],
    tests: [
      ...['test/core/ticket/**/*.test.ts', 'test/core/journey/*.test.ts'],
      'test/core/privacy/correcting.test.ts',
    ],
  },
  {
    part: 'access',
    name: 'who may do what',
    files: [
      'core/access/*.ts',
      'core/ticket/who-may.ts',
      'core/staff/{access,readers,screens,recognise,signed-in,reveal,reveal-identity}.ts',
    ],
    tests: ['test/core/{access,staff}/*.test.ts', 'test/core/ticket/who-may.test.ts'],
  },
  {
    part: 'clocks',
    name: 'clocks and calendars',
    files: ['core/sla/*.ts', 'core/time/*.ts'],
    tests: ['test/core/{sla,time}/*.test.ts'],
  },
];

/** Lives through whole lives at random: it would notice much, and take hours to be asked. */
export const tooLong = 'test/core/ticket/life.test.ts';
