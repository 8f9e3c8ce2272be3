import type { FaultScenario } from '../faults/fault-scenario.ts';
import { faultScenarios as ofFaults } from '../faults/scenarios/all.ts';
import type { Check, CheckContext, PartResult } from '../runner/check.ts';
import { numberedParts, numberOf } from '../runner/numbered-parts.ts';
import type { LongOptions } from '../runner/options.ts';
import { shareResource } from '../shared-resource.ts';
import { sumStatistics } from '../sum-statistics.ts';
import { otherChatsScenario, otherRequestsScenario } from './additional-scenarios.ts';
import { privacyAllowances } from './privacy-allowances.ts';
import { type PrivacyRunResult, runAndSearchScenarios } from './run-privacy-scenarios.ts';
import { leakText } from './search-traces.ts';

const allScenarios: readonly FaultScenario[] = [
  ...ofFaults,
  otherRequestsScenario,
  otherChatsScenario,
];

/** Number of scenarios that share a hotline, whose data are searched afterwards. */
const scenariosPerPart = 6;
const rounds = { quick: 1, whole: 3 } as const;

const selected = ({ life: scenarioNames }: LongOptions): FaultScenario[] =>
  allScenarios.filter(({ name }) => scenarioNames.length === 0 || scenarioNames.includes(name));

const partsOf = (options: LongOptions): string[] =>
  numberedParts(
    'scenarios',
    options.quick ? 1 : Math.ceil(selected(options).length / scenariosPerPart),
  );

const listStatistics = (result: PrivacyRunResult): PartResult['figures'] => [
  ['planted values, one per field', result.planted],
  ['scenario steps', result.steps],
  ['faults planned', result.faults],
  ['logs, messages, calls, records and responses searched', result.things],
  ['megabytes searched', Math.round(result.bytes / 1e6)],
  [
    'planted values found where allowed',
    [...result.allowed.values()].reduce((total, times) => total + times, 0),
  ],
  ['planted values found where not allowed', result.leaks.length],
];

/** Parts of the privacy check that have run, and the exceptions that were needed. */
const needed = shareResource(async () => ({ parts: 0, exceptions: new Set<string>() }));

const logNeedless = async (
  privacyRunResult: PrivacyRunResult,
  context: CheckContext,
): Promise<void> => {
  const seen = await needed(context);
  seen.parts += 1;
  for (const { because } of privacyRunResult.allowed.keys()) seen.exceptions.add(because);
  const { options, log } = context;
  if (options.quick || options.life.length > 0 || seen.parts < partsOf(options).length) return;
  for (const { because } of privacyAllowances) {
    if (!seen.exceptions.has(because)) log(`allowed, but not found anywhere: ${because}`);
  }
};

const run = async (part: string, context: CheckContext): Promise<PartResult> => {
  const { options, assembly, log, progress, fail } = context;
  const from = (numberOf(part) - 1) * scenariosPerPart;
  const scenarios = selected(options).slice(from, from + scenariosPerPart);
  const led = await runAndSearchScenarios(await assembly(), scenarios, {
    ...{ seed: options.seed, progress },
    rounds: options.quick ? rounds.quick : rounds.whole,
  });
  for (const leak of led.leaks) fail(leakText(leak));
  for (const ended of led.endedBy) log(`a fault ended ${ended}`);
  await logNeedless(led, context);
  const failed = led.leaks.length;
  return { passed: Math.max(0, led.planted - failed), failed, figures: listStatistics(led) };
};

export const privacy: Check = {
  name: 'privacy',
  proves:
    'Personal data put into every field of every scenario, with faults, appears in no log, queue, address or error message.',
  minutes: { quick: 2, whole: 40 },
  parts: partsOf,
  run,
  sections: [
    {
      id: 'privacy',
      title: 'Personal data',
      promise:
        'Names, telephone numbers, e-mail addresses, identity card numbers and home addresses appear in no log, queue, URL or error message, even when AWS calls fail.',
      limits: [
        'Personal data may appear in the places that `test/long/privacy/privacy-allowances.ts` lists.',
        'The test does not search AWS traces, CloudTrail and the systems of mobile carriers.',
      ],
      omits: [
        ...['planted values, one per field', 'scenario steps', 'megabytes searched'],
        'planted values found where not allowed',
        'faults planned',
        'planted values found where allowed',
      ],
      figures: sumStatistics,
    },
  ],
};
