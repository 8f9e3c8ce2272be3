/** Source files to mutate, and the tests that must detect the mutants. */
export type Area = {
  part: Part;
  name: string;
  files: string[];
  /** Patterns of tests that run repeatedly in one process, once for each mutant that they reach. */
  tests: string[];
  /** Tests that need hooks, for example for a table: whole files run for the mutants that `tests` don't detect. */
  fileTests?: string[];
  /** Minimum percentage of mutants that the tests must detect. */
  minDetected: number;
  /** True if every undetected mutant needs an entry in `survivors.json`; otherwise they are only listed. */
  isExplained: boolean;
};

export const parts = [
  ...(['life', 'access', 'clocks', 'routing', 'intake', 'messages', 'open311'] as const),
];
type Part = (typeof parts)[number];

const explained = { minDetected: 90, isExplained: true };
const listed = { minDetected: 70, isExplained: false };

export const areas: Area[] = [
  {
    ...explained,
    part: 'life',
    name: 'the ticket lifecycle',
    files: [
      'core/ticket/{lifecycle,acts-now,act-on,act-as-staff,act-as-citizen,change,life}.ts',
      'core/ticket/{milestones,moved,perform}.ts',
      'core/ticket/actions/*.ts',
    ],
    tests: [
      ...['test/core/ticket/**/*.test.ts', 'test/core/workflow/*.test.ts'],
      'test/core/privacy/correcting.test.ts',
    ],
  },
  {
    ...explained,
    part: 'access',
    name: 'access rules',
    files: [
      'core/access/*.ts',
      'core/ticket/action-permissions.ts',
      'core/staff/{access,readers,screens,recognize,signed-in,reveal,reveal-identity}.ts',
    ],
    tests: ['test/core/{access,staff}/*.test.ts', 'test/core/ticket/action-permissions.test.ts'],
  },
  {
    ...explained,
    part: 'clocks',
    name: 'clocks and calendars',
    files: ['core/sla/*.ts', 'core/time/*.ts'],
    tests: ['test/core/{sla,time}/*.test.ts'],
  },
  {
    ...listed,
    minDetected: 90,
    part: 'routing',
    name: 'which unit is responsible',
    files: ['core/routing/*.ts'],
    tests: [
      'test/core/{routing,journey,intake}/*.test.ts',
      'test/core/messages/route-in-words.test.ts',
    ],
    fileTests: ['test/functions/staff/{route-test,choice}-routes.test.ts'],
  },
  {
    ...listed,
    part: 'intake',
    name: 'reports and what citizens do with them',
    files: ['core/intake/*.ts'],
    tests: ['test/core/{intake,conversation}/*.test.ts', 'test/functions/intake/*.test.ts'],
    fileTests: ['test/functions/intake/public-api.test.ts'],
  },
  {
    ...listed,
    part: 'messages',
    name: 'messages to citizens and officers',
    // excludes the texts in `wording`, which tests could only repeat
    files: ['core/messages/*.ts'],
    tests: [
      'test/core/{messages,figures,journey,sla,announcements,welfare,text}/*.test.ts',
      'test/functions/{officer/*,intake/citizen-acts-pages}.test.ts',
    ],
    fileTests: [
      'test/functions/messages/*.test.ts',
      'test/functions/staff/{undelivered-routes,report-routes,route-test-routes,deadline-api}.test.ts',
      'test/adapters/pdf/*.test.ts',
    ],
  },
  {
    ...listed,
    part: 'open311',
    name: 'Open311',
    files: ['core/open311/*.ts'],
    tests: ['test/core/{open311,events}/*.test.ts', 'test/functions/open311/*.test.ts'],
    fileTests: [
      'test/functions/staff/provider-routes.test.ts',
      'test/functions/contract/{open311,show}-contract.test.ts',
      'test/adapters/dynamodb/open311*.test.ts',
    ],
  },
];

/** Test file that is excluded: its random ticket histories would detect many mutants but take hours. */
export const excludedTestFile = 'test/core/ticket/ticket-policy.test.ts';
