import type { InputFlow } from '../input/input-flow.ts';
import { readInputFlows } from '../input/read-input.ts';
import { checkFlowReferences } from '../language/check/check-flows.ts';
import { type ContactFlowFinding, filterErrors } from '../language/check/finding.ts';
import { validateFlow } from '../language/check/validate-flow.ts';
import { FlowType } from '../language/flow-type.ts';
import { listSupportedFlowTypes } from '../language/supported-flow-types.ts';
import type { LoadedFlow } from '../simulator/flow.ts';
import { loadFlow } from '../simulator/load-flow.ts';
import { toTerminalText } from '../terminal-text.ts';
import { checkPolling } from './check-polling.ts';
import { checkQueueIsSet } from './check-queue.ts';
import type { CheckedFlow } from './checked-flow.ts';
import { formatFlowFindings } from './format-findings.ts';
import { throwUsageError } from './usage-error.ts';

/** Validated contact flows of files, and messages about the files that cannot be read. */
type CheckedInput = { checked: CheckedFlow[]; unreadable: string[] };

/** Reads and validates the contact flows of files. */
export function checkInputFlows(paths: readonly string[], givenType?: string): CheckedInput {
  const type = givenType === undefined ? undefined : parseFlowType(givenType);
  const { flows, unreadable } = readInputFlows(paths);
  const checked = flows.map((input) => checkInputFlow(input, type));
  return {
    unreadable,
    checked: checked.map((each) => ({
      ...each,
      findings: [...each.findings, ...listReferenceFindings(each, checked)],
    })),
  };
}

function parseFlowType(given: string): FlowType {
  const type = FlowType.safeParse(given).data;
  return type ?? throwUsageError(`--type must be one of ${FlowType.options.join(', ')}.`);
}

function checkInputFlow(input: InputFlow, given: FlowType | undefined): CheckedFlow {
  const declared = given ?? FlowType.safeParse(input.type).data;
  const { faults, content } = input;
  if (content === undefined)
    return { ...input, type: declared, flow: undefined, candidateTypes: [], findings: faults };
  const { flow, type, findings } = validateFlow(content, { type: declared });
  const candidateTypes = flow && type === undefined ? listSupportedFlowTypes(flow) : [];
  const pathFindings = flow ? [...checkQueueIsSet(flow, type), ...checkPolling(flow, type)] : [];
  return {
    ...input,
    type,
    flow,
    candidateTypes,
    findings: [...faults, ...findings, ...pathFindings],
  };
}

/** Checks the references between the flows of a template, which CloudFormation creates one after the other. */
function listReferenceFindings(
  { file, id, isFromTemplate }: CheckedFlow,
  all: readonly CheckedFlow[],
): ContactFlowFinding[] {
  if (!isFromTemplate) return [];
  const flows = all.flatMap(({ flow, ...other }) =>
    flow && other.file === file ? [{ name: other.id, flow }] : [],
  );
  return checkFlowReferences(flows).filter(({ flow }) => flow === id);
}

/** Contact flows of files that calls can run through. */
export type LoadedInput = {
  flows: LoadedFlow[];
  /** Flows whose type the file does not declare, so that the type is an assumption. */
  withAssumedType: ReadonlySet<LoadedFlow>;
  /** Exit code of the command if all calls succeed: 1 if a flow was left out, 2 if a file was unreadable. */
  exitCode: 0 | 1 | 2;
};

/**
 * Loads the contact flows of files for simulated calls. Prints the errors of flows that Amazon Connect would reject and leaves
 * these flows out. Aborts the command if no flow remains.
 */
export function loadInputFlows(paths: readonly string[], type?: string): LoadedInput {
  const { checked, unreadable } = checkInputFlows(paths, type);
  const rejected = checked.filter(
    ({ flow, findings }) => flow === undefined || filterErrors(findings).length > 0,
  );
  const messages = [
    ...unreadable,
    ...(rejected.length > 0
      ? [`Left out ${rejected.length} of ${checked.length} flows, which calls cannot run through:`]
      : []),
    ...rejected.flatMap((each) =>
      formatFlowFindings(each, each.flow === undefined ? ['error', 'warning'] : ['error']),
    ),
  ];
  if (rejected.length === checked.length) throwUsageError(messages.join('\n'), 1);
  if (messages.length > 0) console.error(toTerminalText(messages));
  const withAssumedType = new Set<LoadedFlow>();
  const flows = checked.flatMap((each) => {
    const { content, id, name, type: known } = each;
    const loaded = rejected.includes(each)
      ? undefined
      : loadFlow(content, { id, name, type: known });
    if (loaded?.kind !== 'loaded') return [];
    if (known === undefined) withAssumedType.add(loaded.flow);
    return [loaded.flow];
  });
  const exitCode = unreadable.length > 0 ? 2 : rejected.length > 0 ? 1 : 0;
  return { flows, withAssumedType, exitCode };
}

/**
 * Returns the flow at which simulated calls start: the named one, the only one, or the only contact flow to which no other
 * flow refers.
 */
export function chooseEntryFlow(flows: LoadedFlow[], name: string | undefined): LoadedFlow {
  const parameters = (flow: LoadedFlow) =>
    JSON.stringify([...flow.actions.values()].map(({ Parameters }) => Parameters));
  const candidates =
    name === undefined
      ? flows.filter(
          ({ id, type }) =>
            type === 'CONTACT_FLOW' && !flows.some((other) => parameters(other).includes(`${id}"`)),
        )
      : flows.filter((flow) => flow.name === name || flow.id === name);
  const [first, ...others] = flows.length === 1 && name === undefined ? flows : candidates;
  if (first && others.length === 0) return first;
  return throwUsageError(
    `${name === undefined ? 'Name the flow to start with' : others.length > 0 ? `Several flows are called ${name}; name one by its ID` : `No flow is called ${name}; choose one`}: --flow ${flows.map((flow) => JSON.stringify(others.length > 0 && name !== undefined ? flow.id : flow.name)).join(', --flow ')}`,
  );
}
