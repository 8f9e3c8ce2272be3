import type { ExploredCall } from '../explore/explore-flow.ts';
import type { Json } from '../json.ts';

/** Problem that a simulated call found in a flow, with what is needed to repeat the call. */
export type CallProblem = {
  message: string;
  /** Number of the call, for the option `--call`. */
  call: number;
  /** Inputs of the caller, in order. */
  inputs: string[];
  /** Contact attributes at the start of the call. */
  attributes: Record<string, string>;
  /** Last result of each function that the call invoked, keyed by function name. */
  functions: Record<string, Json>;
  /** Branches that the call took, such as `menu > Equals 1`. */
  branches: string[];
};

/** Lists the endless loops and dead ends that simulated calls ran into, each only once. */
export function listCallProblems(calls: readonly ExploredCall[]): CallProblem[] {
  const problems = new Map<string, CallProblem>();
  for (const [index, call] of calls.entries())
    for (const message of listMessages(call))
      if (!problems.has(message)) problems.set(message, describeProblem(message, index + 1, call));
  return [...problems.values()];
}

const listMessages = ({ transcript: { end, steps, findings } }: ExploredCall): string[] => [
  ...(end.reason === 'StepCap'
    ? [`endless loop at block "${steps.at(-1)?.action}": a call ran for 2,000 steps`]
    : []),
  ...findings
    .filter(({ rule }) => rule === 'dead-end')
    .map(({ step, message }) => `dead end at block "${steps[step]?.action}": ${message}`),
];

/** Number of branches that a problem shows; an endless loop repeats the others. */
const maxBranches = 100;

function describeProblem(
  message: string,
  call: number,
  { transcript: { steps }, attributes }: ExploredCall,
): CallProblem {
  return {
    message,
    call,
    inputs: steps.flatMap(({ input }) => input ?? []).slice(0, maxBranches),
    attributes,
    functions: Object.fromEntries(
      steps.flatMap(({ lambda }) => (lambda ? [[lambda.name, lambda.answer ?? '!']] : [])),
    ),
    branches: steps.map(({ action, branch }) => `${action} > ${branch}`).slice(0, maxBranches),
  };
}

/** Formats a problem as a line for the terminal, with the path of the call and the way to see the whole call. */
export const formatCallProblem = ({ message, call, branches }: CallProblem): string[] => [
  `  problem: ${message}`,
  `    path: ${branches.slice(-8).join(' → ')}`,
  `    To see the call: add --flow and --call ${call} to the command.`,
];
