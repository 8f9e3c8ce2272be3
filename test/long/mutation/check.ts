import type { Check, CheckContext, Figure, PartResult } from '../runner/check.ts';
import { type Area, areas, parts } from './mutation-areas.ts';
import { mutantsOf, runMutants } from './run-mutants.ts';
import { readExplained } from './survivor-explanations.ts';
import { survivorsOf } from './survivors.ts';

const quickCount = 5;

const emptyResult = (): PartResult => ({ passed: 0, failed: 0, figures: [] });

const runArea = async (area: Area, context: CheckContext): Promise<PartResult> => {
  const { options, log, fail } = context;
  const { file = '', quick, seed } = options;
  const mutants = mutantsOf(area, { file, seed, count: quick ? quickCount : undefined });
  if (mutants.length === 0) return emptyResult();
  log(`${mutants.length} mutants in ${area.name}`);
  const { killed, met } = await runMutants(mutants, area, context);
  const isFullRun = file === '' && !quick;
  const explained = await readExplained();
  const { survivors, stale } = survivorsOf({ mutants, killed, met, explained, isWhole: isFullRun });
  for (const { text, file: path } of survivors) {
    if (area.isExplained) fail(text, quick ? undefined : { file: path });
    else log(text);
  }
  for (const text of stale) fail(text);
  const detected = mutants.filter(({ id }) => killed.has(id)).length;
  const percent = (detected / mutants.length) * 100;
  const isTooFew = isFullRun && percent < area.minDetected;
  if (isTooFew) fail(`Only ${percent.toFixed(1)} % of the mutants in ${area.name} are detected`);
  const unexplained = survivors.length;
  const explainedCount = mutants.length - detected - unexplained;
  return {
    passed: mutants.length - unexplained,
    failed: (area.isExplained ? unexplained : 0) + stale.length + (isTooFew ? 1 : 0),
    figures: [
      [`mutants of ${area.name}`, mutants.length],
      ['… detected by a test', `${percent.toFixed(1)} %`],
      ...(area.isExplained ? [['… explained as harmless', explainedCount] satisfies Figure] : []),
    ],
  };
};

const run = async (part: string, context: CheckContext): Promise<PartResult> => {
  const sum = emptyResult();
  for (const area of areas.filter((one) => one.part === part)) {
    const { passed, failed, figures } = await runArea(area, context);
    sum.passed += passed;
    sum.failed += failed;
    sum.figures.push(...figures);
  }
  return sum;
};

export const mutation: Check = {
  name: 'mutation',
  proves:
    'Tests detect small changes of the rules of lifecycle, access, deadlines, routing, intake, messages and Open311.',
  minutes: { quick: 3, whole: 90 },
  parts: () => parts,
  run,
  sections: [
    {
      id: 'mutation',
      title: 'Mutation tests',
      promise:
        'If somebody changes a rule for deadlines, permissions or procedures by mistake, a test fails.',
      limits: [
        'A mutant (a changed rule) counts as detected if a test fails because of it, and as accepted if a written reason explains why it is harmless.',
      ],
      omits: ['… explained as harmless'],
    },
  ],
};
