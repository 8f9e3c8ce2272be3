import { type Exploration, exploreFlow } from '../explore/explore-flow.ts';
import { buildBranchKey } from '../explore/find-plans.ts';
import {
  describeCallEnd,
  formatCallEnd,
  formatFlowStep,
} from '../simulator/caller/conversation-text.ts';
import type { LoadedFlow } from '../simulator/flow.ts';
import { toTerminalJson, toTerminalText } from '../terminal-text.ts';
import { formatCallProblem, listCallProblems } from './call-problems.ts';
import { formatCount } from './format-findings.ts';
import { chooseEntryFlow, loadInputFlows } from './load-input.ts';
import { throwUsageError } from './usage-error.ts';

export type ExploreCommandOptions = {
  paths: string[];
  type: string | undefined;
  flow: string | undefined;
  json: boolean;
  maxCalls: number;
  seed: number;
  /** Number (from 1) of a call to print instead of the report. */
  call: number | undefined;
  /** Percentage of branches below which the command fails. */
  minPercent: number;
};

/**
 * Explores the flows of files with simulated calls and prints the branches that no call took. Returns the exit code: 1 if too
 * few branches were taken or a call ran in an endless loop.
 */
export async function runExplore(options: ExploreCommandOptions): Promise<number> {
  const { paths, type, json, maxCalls, seed, minPercent } = options;
  const { flows, withAssumedType, exitCode } = loadInputFlows(paths, type);
  const chosen = options.flow === undefined ? flows : [chooseEntryFlow(flows, options.flow)];
  const reports: FlowReport[] = [];
  for (const flow of chosen) {
    const startsAt = new Date('2025-01-06T10:00:00Z');
    const exploration = await exploreFlow(flow, { flows, maxCalls, seed, startsAt });
    if (options.call !== undefined) return printCall(flow, exploration, options.call);
    reports.push(toReport(flow, exploration, withAssumedType.has(flow)));
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
      `${formatCount(summary.flows, 'flow')}: ${taken} of ${branches} branches taken (${percent} %) in ${formatCount(summary.calls, 'call')}`,
    );
  }
  return percent < minPercent || reports.some(({ problems }) => problems.length > 0) ? 1 : exitCode;
}

/** Prints one of the calls that explored a flow. */
function printCall({ name }: LoadedFlow, { calls }: Exploration, number: number): number {
  const call = calls[number - 1];
  if (call === undefined)
    return throwUsageError(`The flow ${name} was explored with ${calls.length} calls.`);
  const { transcript, attributes } = call;
  console.log(
    toTerminalText([
      `${name}, call ${number}, channel ${transcript.channel}, attributes ${JSON.stringify(attributes)}`,
      ...transcript.steps.flatMap(formatFlowStep),
      ...formatCallEnd(transcript, [describeCallEnd(transcript.end)]),
    ]),
  );
  return 0;
}

type FlowReport = ReturnType<typeof toReport>;

function toReport(
  flow: LoadedFlow,
  { coverage, calls, obstacles }: Exploration,
  isTypeAssumed: boolean,
) {
  return {
    flow: flow.name,
    type: flow.type,
    isTypeAssumed,
    branches: coverage.branches.length,
    taken: coverage.branches.length - coverage.missing.length,
    percent: coverage.percent,
    calls: calls.length,
    problems: listCallProblems(calls),
    missing: coverage.missing.map(({ action, type, branch }) => ({
      action,
      type,
      branch,
      reason: obstacles.get(buildBranchKey(action, branch)),
    })),
  };
}

const toPercent = (part: number, whole: number): number =>
  whole === 0 ? 100 : Math.round((1000 * part) / whole) / 10;

const formatReport = ({
  flow,
  type,
  isTypeAssumed,
  taken,
  branches,
  percent,
  calls,
  problems,
  missing,
}: FlowReport) => [
  `${flow} (${isTypeAssumed ? `type unknown, explored as ${type}` : type}): ${taken} of ${branches} branches taken (${percent} %) in ${formatCount(calls, 'call')}`,
  ...problems.flatMap(formatCallProblem),
  ...missing.map(
    ({ action, type: actionType, branch, reason }) =>
      `  not taken: block "${action}" (${actionType}) → ${branch}${reason === undefined ? '' : ` (impossible: ${reason})`}`,
  ),
];
