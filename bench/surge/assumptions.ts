import * as z from 'zod';
import table from './assumptions.json' with { type: 'json' };

const names = [
  'operators',
  'absentShare',
  'nightOperators',
  'khmerOperatorShare',
  'englishOperatorShare',
  'talkMinutes',
  'wrapUpSeconds',
  'ringSeconds',
  'classifySeconds',
  'lines',
  'queueCapacity',
  'burstShare',
  'khmerShare',
  'englishShare',
  'olderShare',
  'questionShare',
  'statusShare',
  'healthShare',
  'redFlagShare',
  'violationShare',
  'suggestionShare',
  'insistShare',
  'hangUpPerMinute',
  'slipShare',
  'olderFactor',
  'patienceMinutes',
  'callbackShare',
  'callbackAnsweredShare',
  'dialSeconds',
  'messageShare',
  'messageSeconds',
  'keysLettersShare',
  'knowsCodeShare',
  'pressesNineShare',
  'withholdShare',
  'noNumberShare',
  'refusesRecordingShare',
  'redialShare',
  'redialMinutes',
  'busyRedialShare',
  'busyRedialMinutes',
  'asksAgainShare',
  'functionFailsShare',
  'voiceUsdPerMinute',
  'inboundUsdPerMinute',
  'outboundUsdPerMinute',
] as const;

export const AssumptionName = z.enum(names);
export type AssumptionName = z.infer<typeof AssumptionName>;

/** Schema of one assumption of the surge simulation: value, plausible range and reason. */
const Assumption = z.strictObject({
  value: z.number(),
  low: z.number(),
  high: z.number(),
  note: z.string().min(1),
  source: z.string().min(1),
});

/** Schema of one day of the surge simulation, with the number of people who call. */
const SurgeScenario = z.strictObject({
  name: z.string(),
  callers: z.int().positive(),
  note: z.string(),
});
export type SurgeScenario = z.infer<typeof SurgeScenario>;

const SurgeRule = z.strictObject({
  everySeconds: z.int().positive(),
  /**
   * Surge levels (steps to shorter phone menus) with the conditions under which the supervisor selects them. The last level
   * whose condition is met is selected.
   */
  levels: z.array(
    z.strictObject({
      level: z.enum(['information', 'self-registration', 'callback', 'voicemail', 'sms-link']),
      longestWaitMinutes: z.number().optional(),
      callbacksOwed: z.number().optional(),
      linesInUse: z.number().optional(),
    }),
  ),
  downAfterMinutes: z.number().positive(),
});
export type SurgeRule = z.infer<typeof SurgeRule>;

export const { assumptions, scenarios, supervisor, hourShares } = z
  .strictObject({
    scenarios: z.strictObject({
      base: SurgeScenario,
      worst: SurgeScenario,
      tenfold: SurgeScenario,
    }),
    /** Share of the day's callers in each hour, as 24 numbers starting at midnight. */
    hourShares: z.strictObject({ source: z.string(), shares: z.array(z.number()).length(24) }),
    supervisor: SurgeRule,
    assumptions: z.record(AssumptionName, Assumption),
  })
  .parse(table);

export type AssumedValues = Readonly<Record<AssumptionName, number>>;

/** Returns the values that the surge simulation assumes. Values in `otherwise` replace the defaults. */
export function resolveAssumedValues(otherwise: Partial<AssumedValues> = {}): AssumedValues {
  return z.record(AssumptionName, z.number()).parse({
    ...Object.fromEntries(names.map((name) => [name, assumptions[name].value])),
    ...otherwise,
  });
}
