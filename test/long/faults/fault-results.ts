import type { Twice } from '../invariants/message-violations.ts';
import type { ScenarioCounts } from '../long-harness.ts';
import { type RepairedBy, repairNames } from '../recovery-steps.ts';
import { formatReproduction, type Injection } from './injection.ts';

export type Outcome = Injection &
  ({ kind: 'passed'; isMet: boolean; healedBy: RepairedBy } | { kind: 'failed'; reason: string });

/** Results of a part of the fault check so far. */
export type FaultResults = {
  outcomes: Outcome[];
  sentAgain: number;
  redriven: number;
  answeredOtherwise: string[];
  lives: number;
  twice: Twice;
  /** Violations found in a whole hotline after its scenarios. */
  ofRuns: string[];
};

export function newScore(): FaultResults {
  return {
    ...{ outcomes: [], sentAgain: 0, redriven: 0, answeredOtherwise: [], lives: 0, ofRuns: [] },
    twice: { duplicates: 0, sentThough: 0 },
  };
}

export function addScenarioCounts(score: FaultResults, counts: ScenarioCounts, twice: Twice): void {
  score.lives += 1;
  score.sentAgain += counts.sentAgain;
  score.redriven += counts.redriven;
  score.answeredOtherwise.push(...counts.answeredOtherwise);
  score.twice.duplicates += twice.duplicates;
  score.twice.sentThough += twice.sentThough;
}

const isMet = (outcome: Outcome): boolean => outcome.kind === 'failed' || outcome.isMet;

export function failuresOf({ outcomes, ofRuns }: FaultResults): number {
  return outcomes.filter(({ kind }) => kind === 'failed').length + ofRuns.length;
}

export function passesOf({ outcomes }: FaultResults): number {
  return outcomes.filter((one) => one.kind === 'passed' && one.isMet).length;
}

/** Returns the number of fault injections whose call never occurred, and which therefore show nothing. */
export function countUnmetFaults({ outcomes }: FaultResults): number {
  return outcomes.filter((one) => !isMet(one)).length;
}

const injections = (outcomes: readonly Outcome[]): string => {
  const met = outcomes.filter(isMet);
  const faults = met.reduce((sum, { faults: { length } }) => sum + length, 0);
  return `${met.length} injections (${faults} faults), and ${outcomes.length - met.length} not met`;
};

/** Formats the results of a part of the fault check for people. */
export function scoreLines(score: FaultResults): string[] {
  const { outcomes, twice, sentAgain, redriven, answeredOtherwise, lives: scenarioCount } = score;
  const healed = repairNames.map((healer) => {
    const count = outcomes.filter(
      (one) => one.kind === 'passed' && one.isMet && one.healedBy === healer,
    ).length;
    return `${count} ${healer}`;
  });
  return [
    `${injections(outcomes)}, ${scenarioCount} scenarios`,
    `well again: ${healed.join(', ')}`,
    `clients repeated ${sentAgain} requests; ${redriven} dead letters were redriven; ${answeredOtherwise.length} requests sent three times at once got two different answers`,
    `${twice.duplicates} messages were sent once more than necessary, ${twice.sentThough} though they count as not sent`,
  ];
}

const notMetLines = (outcome: Outcome): string[] =>
  isMet(outcome) ? [] : [`not met: ${formatReproduction(outcome)}`];

/** Returns observations of the fault check that deserve a look although they aren't failures. */
export function remarkLines({ outcomes, answeredOtherwise }: FaultResults): string[] {
  return [
    ...outcomes.flatMap(notMetLines),
    ...answeredOtherwise.map((one) => `different answers to the same request: ${one}`),
  ];
}
