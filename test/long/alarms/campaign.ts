import { parseArgs } from 'node:util';
import { writeTrust } from '../trust.ts';
import { startWatchedRun } from '../watched-run.ts';
import { type Say, say } from '../with-assembly.ts';
import { newWorld } from '../world.ts';
import { drills } from './all.ts';
import { type Drill, leadDrill } from './drill.ts';
import { frontAlarms, leadFrontDrill } from './front.ts';

const { values } = parseArgs({ options: { only: { type: 'string' } } });

type Score = { passed: number; failed: number; alarms: Set<string> };

const note = (score: Score, name: string, alarms: readonly string[], wrong: string[]): void => {
  score[wrong.length === 0 ? 'passed' : 'failed'] += 1;
  for (const alarm of alarms) score.alarms.add(alarm);
  say(`${wrong.length === 0 ? 'ok    ' : 'FAILED'} ${name} (${alarms.length} alarms)`);
  for (const line of wrong) say(`       ${line}`);
  if (wrong.length > 0) say(`       Again: npm run campaign:alarms -- --only '${name}'`);
};

const sentence = (error: unknown): string => (error instanceof Error ? error.message : `${error}`);

const leadAll = async (made: string, wanted: readonly Drill[], score: Score): Promise<void> => {
  const run = await startWatchedRun(made);
  try {
    for (const [at, drill] of wanted.entries()) {
      const world = await newWorld(run, at + 1);
      const wrong = await leadDrill(drill, world).catch((error: unknown) => [sentence(error)]);
      note(score, drill.name, drill.alarms, wrong);
    }
  } finally {
    await run.stop();
  }
};

const frontDrill = 'somebody goes round the front';

const tellTrust = ({ passed, failed, alarms }: Score): Promise<void> =>
  writeTrust({
    ...{ campaign: 'alarms', title: 'Alarms', passed, failed },
    promise: 'Whatever breaks, somebody on duty is called, and told when it is over.',
    command: 'npm run campaign:alarms',
    figures: [
      ['things made to go wrong', passed + failed],
      ['alarms that had to call and to fall silent again', alarms.size],
    ],
    limits: [
      'On a laptop; how fast Amazon CloudWatch itself notices, and whether its message arrives, only a deployment shows.',
      'What Amazon Connect measures of its lines is reckoned from the calls that were played.',
    ],
  });

/** Makes every cause happen, and looks whether each alarm calls and falls silent. Nothing is drawn: there is no seed. */
export const leadAlarms = async (made: string, tell: Say = say): Promise<{ failed: number }> => {
  const score: Score = { passed: 0, failed: 0, alarms: new Set() };
  const isWanted = (name: string) => name.includes(values.only ?? '');
  for (const group of drills) {
    const wanted = group.filter(({ name }) => isWanted(name));
    if (wanted.length > 0) await leadAll(made, wanted, score);
  }
  if (isWanted(frontDrill)) note(score, frontDrill, frontAlarms, await leadFrontDrill());
  tell(`${score.passed} passed, ${score.failed} failed`);
  if (values.only === undefined) await tellTrust(score);
  return score;
};
