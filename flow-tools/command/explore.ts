import { type Exploration, exploreFlow } from '../explore/explore-flow.ts';
import type { LoadedFlow } from '../simulator/flow.ts';
import { toTerminalJson, toTerminalText } from '../terminal-text.ts';
import { chooseEntryFlow, loadInputFlows } from './load-input.ts';

export type ExploreCommandOptions = {
  paths: string[];
  type: string | undefined;
  flow: string | undefined;
  json: boolean;
  maxCalls: number;
  seed: number;
  /** Percentage of branches below which the command fails. */
  minPercent: number;
};

/**
 * Explores the flows of files with simulated calls and prints the branches that no call took. Returns the exit code: 1 if too
 * few branches were taken or a call ran in an endless loop.
 */
export async function runExplore(options: ExploreCommandOptions): Promise<number> {
  const { paths, type, json, maxCalls, seed, minPercent } = options;
  const flows = loadInputFlows(paths, type);
  const chosen = options.flow === undefined ? flows : [chooseEntryFlow(flows, options.flow)];
  const reports: FlowReport[] = [];
  for (const flow of chosen) {
    const startsAt = new Date('2025-01-06T10:00:00Z');
    reports.push(toReport(flow, await exploreFlow(flow, { flows, maxCalls, seed, startsAt })));
  }
  const sum = (count: (report: FlowReport) => number) =>
    reports.reduce((total, report) => total + count(report), 0);
  const [branches, taken] = [sum((each) => each.branches), sum((each) => each.taken)];
  const percent = toPercent(taken, branches);
  const summary = {
    flows: reports.length,
    branches,
    taken,
    percent,
    calls: sum(({ calls }) => calls),
  };
  if (json) console.log(toTerminalJson({ ...summary, reports }));
  else {
    console.log(toTerminalText(reports.flatMap(formatReport)));
    console.log(
      `${summary.flows} flows: ${taken} of ${branches} branches taken (${percent} %) in ${summary.calls} calls`,
    );
  }
  return percent < minPercent || reports.some(({ problems }) => problems.length > 0) ? 1 : 0;
}

type FlowReport = ReturnType<typeof toReport>;

function toReport(flow: LoadedFlow, { coverage, transcripts }: Exploration) {
  const problems = transcripts.flatMap(({ end, steps, findings }) => [
    ...(end.reason === 'StepCap'
      ? [`endless loop at block "${steps.at(-1)?.action}": a call ran for 2,000 steps`]
      : []),
    ...findings
      .filter(({ rule }) => rule === 'dead-end')
      .map(({ step, message }) => `dead end at block "${steps[step]?.action}": ${message}`),
  ]);
  return {
    flow: flow.name,
    type: flow.type,
    branches: coverage.branches.length,
    taken: coverage.branches.length - coverage.missing.length,
    percent: coverage.percent,
    calls: transcripts.length,
    problems: [...new Set(problems)],
    missing: coverage.missing.map(({ action, type, branch }) => ({ action, type, branch })),
  };
}

const toPercent = (part: number, whole: number): number =>
  whole === 0 ? 100 : Math.round((1000 * part) / whole) / 10;

const formatReport = ({
  flow,
  type,
  taken,
  branches,
  percent,
  calls,
  problems,
  missing,
}: FlowReport) => [
  `${flow} (${type}): ${taken} of ${branches} branches taken (${percent} %) in ${calls} calls`,
  ...problems.map((problem) => `  problem: ${problem}`),
  ...missing.map(
    ({ action, type: actionType, branch }) =>
      `  not taken: block "${action}" (${actionType}) → ${branch}`,
  ),
];
