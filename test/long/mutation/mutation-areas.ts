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
      'core/ticket/model/{lifecycle,ticket-policy}.ts',
      'core/ticket/change/{list-available-actions,decide-action,change}.ts',
      'core/ticket/change/{perform-action,perform-as-citizen,perform-as-staff}.ts',
      'core/ticket/events/{milestones,deadline-change}.ts',
      'core/ticket/actions/**/*.ts',
    ],
    tests: [
      ...['test/core/ticket/**/*.test.ts', 'test/core/workflow/**/*.test.ts'],
      'test/core/privacy/data-correction.test.ts',
    ],
  },
  {
    ...explained,
    part: 'access',
    name: 'access rules',
    files: [
      'core/access/*.ts',
      'core/ticket/model/action-permissions.ts',
      'core/staff/members/{access-rules,console-screens,find-active-member,signed-in-member}.ts',
      'core/staff/access/{ticket-readers,identity-reveal,reveal-identity}.ts',
    ],
    tests: [
      ...[
        'test/core/{access,staff}/**/*.test.ts',
        'test/core/ticket/model/action-permissions.test.ts',
      ],
      ...['test/core/events/webhook-url.test.ts', 'test/core/open311/**/*.test.ts'],
    ],
  },
  {
    ...explained,
    part: 'clocks',
    name: 'clocks and calendars',
    files: ['core/sla/*.ts', 'core/time/*.ts'],
    tests: ['test/core/{sla,time}/**/*.test.ts'],
  },
  {
    ...listed,
    minDetected: 90,
    part: 'routing',
    name: 'which unit is responsible',
    files: ['core/routing/*.ts'],
    tests: [
      'test/core/{routing,workflow,intake}/**/*.test.ts',
      'test/core/messages/texts/explanations/route-explanation.test.ts',
    ],
    fileTests: ['test/functions/staff/**/{routing-simulation,form-choice}-routes.test.ts'],
  },
  {
    ...listed,
    part: 'intake',
    name: 'reports and what citizens do with them',
    files: ['core/intake/**/*.ts'],
    tests: ['test/core/{intake,conversation}/**/*.test.ts', 'test/functions/intake/**/*.test.ts'],
    fileTests: ['test/functions/intake/public-api.test.ts'],
  },
  {
    ...listed,
    part: 'messages',
    name: 'messages to citizens and officers',
    // excludes the texts in `kinds`, which tests could only repeat
    files: ['core/messages/*.ts', 'core/messages/{compose,deliver,reminders,schedule,texts}/*.ts'],
    tests: [
      'test/core/{messages,statistics,workflow,sla,announcements,welfare,text}/**/*.test.ts',
      'test/functions/{officer/*,intake/ticket/citizen-actions-pages}.test.ts',
    ],
    fileTests: [
      'test/functions/messages/**/*.test.ts',
      'test/functions/staff/**/{undelivered-message,daily-report,deadline}-routes.test.ts',
      'test/functions/staff/administration/routing-simulation-routes.test.ts',
      'test/adapters/pdf/**/*.test.ts',
    ],
  },
  {
    ...listed,
    part: 'open311',
    name: 'Open311',
    files: ['core/open311/**/*.ts'],
    tests: ['test/core/{open311,events}/**/*.test.ts', 'test/functions/open311/**/*.test.ts'],
    fileTests: [
      'test/functions/staff/administration/open311-client-routes.test.ts',
      'test/functions/contract/{open311-contract,serve-api-docs}.test.ts',
      'test/adapters/dynamodb/**/open311*.test.ts',
    ],
  },
];

/** Test file that is excluded: its random ticket histories would detect many mutants but take hours. */
export const excludedTestFile = 'test/core/ticket/ticket-actions-model.test.ts';
