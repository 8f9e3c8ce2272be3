import type { Check, CheckContext, Figure, PartResult, TrustSection } from '../runner/check.ts';
import { numberedParts, numberOf } from '../runner/numbered-parts.ts';
import type { LongOptions } from '../runner/options.ts';
import { UsageError } from '../runner/read-options.ts';
import { createSeedRandom } from '../seeded-random.ts';
import { shareResource } from '../shared-resource.ts';
import { sumStatistics } from '../sum-statistics.ts';
import { conditions, disorder, pairs, singles } from './fault-parts.ts';
import { countUnmetFaults, type FaultResults, failuresOf, passesOf } from './fault-results.ts';
import { parseFault } from './injection.ts';
import { repeatInjection } from './repeat-injection.ts';
import { type FaultPart, runFaultPart } from './run-fault-part.ts';
import { faultScenarios } from './scenarios/all.ts';
import { type Work, worksOf } from './single-faults.ts';

const pairsPerPart = 500;
const fullRunPairParts = 10;
/** Distance between the first random seeds of two parts, so that no seed is used twice. */
const seedsPerPart = 100_000;
const disorders = 3;

const quickShare = 0.04;
const quickPairs = 40;

const repeatPart = 'repeat';
const conditionsPart = 'conditions';

const selected = ({ life: scenarioNames }: LongOptions) =>
  faultScenarios.filter(({ name }) => scenarioNames.length === 0 || scenarioNames.includes(name));

const refuseUnknown = ({ life: scenarioNames, fault, step }: LongOptions): void => {
  const unknown = scenarioNames.find((name) => faultScenarios.every((one) => one.name !== name));
  if (unknown !== undefined) {
    const names = faultScenarios.map(({ name }) => name).join(', ');
    throw new UsageError(`--life: no scenario is called "${unknown}". Scenarios: ${names}`);
  }
  if (fault.length > 0 && (scenarioNames.length === 0 || step === undefined)) {
    throw new UsageError('--fault needs --life and --step');
  }
};

const partsOf = (options: LongOptions): string[] => {
  refuseUnknown(options);
  if (options.fault.length > 0) return [repeatPart];
  const isOfStep = options.step !== undefined || options.kind !== undefined;
  if (options.quick)
    return isOfStep ? ['singles'] : ['singles', 'pairs', 'disorder', conditionsPart];
  const ofScenarios = selected(options).map(({ name }) => `singles of ${name}`);
  if (isOfStep) return ofScenarios;
  return [
    ...ofScenarios,
    ...numberedParts('pairs', fullRunPairParts),
    ...numberedParts('disorder', disorders),
    conditionsPart,
  ];
};

/** AWS calls of each scenario step, found by the single-fault part and reused by the part with pairs. */
const learned = shareResource(async ({ options }) => ({ works: worksOf(selected(options)) }));

const singlesOf = (works: readonly Work[], { options, log }: CheckContext): FaultPart => {
  const { quick, seed, kind, step } = options;
  const chance = createSeedRandom(seed);
  return singles(works, {
    ...{ kind, log },
    isWanted: (work, fault) =>
      fault.kind === (kind ?? fault.kind) &&
      work.step.name === (step ?? work.step.name) &&
      (!quick || chance() < quickShare),
  });
};

const repeated = (works: readonly Work[], { fault, step = '' }: LongOptions): FaultPart => ({
  left: () => 0,
  async lead(score, runs) {
    const faults = fault.map(parseFault);
    for (const scenario of new Set(works.map((work) => work.scenario))) {
      await repeatInjection(scenario, step, faults, { score, runs });
    }
  },
});

const partOf = (name: string, works: readonly Work[], context: CheckContext): FaultPart => {
  const { options } = context;
  if (name === repeatPart) return repeated(works, options);
  if (name.startsWith('disorder')) return disorder(works);
  if (name === conditionsPart) return conditions(works, options.quick ? options.seed : undefined);
  if (name.startsWith('pairs')) {
    const seed = options.seed + numberOf(name) * seedsPerPart;
    return pairs(works, { count: options.quick ? quickPairs : pairsPerPart, seed });
  }
  const own = works.filter(
    ({ scenario }) => options.quick || name === `singles of ${scenario.name}`,
  );
  return singlesOf(own, context);
};

const listStatistics = (score: FaultResults): Figure[] => [
  ['scenario runs', score.lives],
  ['faults, pairs and disorders injected', passesOf(score) + failuresOf(score)],
  ['planned faults not counted, because their AWS call never occurred', countUnmetFaults(score)],
  ['client retries', score.sentAgain],
  ['dead letters that the test had to redrive', score.redriven],
  ['messages sent twice because of a fault (permitted)', score.twice.duplicates],
];

const run = async (name: string, context: CheckContext): Promise<PartResult> => {
  const { works } = await learned(context);
  const score = await runFaultPart(partOf(name, works, context), context);
  return { passed: passesOf(score), failed: failuresOf(score), figures: listStatistics(score) };
};

const section = (parts: string, title: string, promise: string, limit: string): TrustSection => ({
  ...{ id: `faults-${parts}`, parts, title, promise },
  limits: [limit],
  omits: [
    ...['scenario runs', 'faults, pairs and disorders injected', 'client retries'],
    'planned faults not counted, because their AWS call never occurred',
  ],
  figures: sumStatistics,
});

export const faults: Check = {
  name: 'faults',
  proves:
    'A fault at any AWS call of any scenario, two faults, events that are repeated and reordered, stale reads, frozen processes and skewed clocks lose, duplicate and leave nothing pending.',
  minutes: { quick: 15, whole: 270 },
  parts: partsOf,
  run,
  sections: [
    section(
      'singles',
      'Faults',
      'If any single AWS call fails, no report is lost or duplicated, and every pending notification is sent.',
      'Each run contains one fault. If a step makes more than six similar calls, only the first three and the last three fail. The option `--kind hangs` adds real timeouts.',
    ),
    section(
      'pairs',
      'Two faults',
      'If a second AWS call fails before the hotline has recovered from the first, no report is lost or duplicated, and every pending notification is sent.',
      'The run contains only a random sample of all pairs of faults.',
    ),
    section(
      'disorder',
      'Disorder',
      'If events arrive twice or in another order, every button is pressed three times, or AWS services are down for hours, no report is lost or duplicated, and every pending notification is sent.',
      'Each run has only one kind of disorder: repeated events, repeated button presses, or an outage.',
    ),
    section(
      'conditions',
      'Conditions of AWS',
      'If reads are seconds old, deliveries come twice, late and out of order, processes are frozen between invocations, or clocks are off by five seconds, no report is lost or duplicated, and every pending notification is sent.',
      'Each run has only one of these conditions; records of one partition key stay in order.',
    ),
  ],
};
