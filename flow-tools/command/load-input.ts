import { readInputFlows } from '../input/read-input.ts';
import { checkFlowReferences } from '../language/check/check-flows.ts';
import { type ContactFlowFinding, filterErrors } from '../language/check/finding.ts';
import { validateFlow } from '../language/check/validate-flow.ts';
import { FlowType } from '../language/flow-type.ts';
import { listSupportedFlowTypes } from '../language/supported-flow-types.ts';
import type { LoadedFlow } from '../simulator/flow.ts';
import { loadFlow } from '../simulator/load-flow.ts';
import { parseOption } from './call-options.ts';
import type { CheckedFlow } from './checked-flow.ts';
import { formatFlowFindings } from './format-findings.ts';
import { throwUsageError } from './usage-error.ts';

/** Reads and validates the contact flows of files. */
export function checkInputFlows(paths: readonly string[], givenType?: string): CheckedFlow[] {
  const type = givenType === undefined ? undefined : parseOption(FlowType, givenType);
  const checked = readInputFlows(paths).map((input): CheckedFlow => {
    const declared = type ?? FlowType.safeParse(input.type).data;
    const { flow, type: known, findings } = validateFlow(input.content, { type: declared });
    const candidateTypes = flow && known === undefined ? listSupportedFlowTypes(flow) : [];
    return { ...input, type: known, flow, candidateTypes, findings };
  });
  return checked.map((each) => ({
    ...each,
    findings: [...each.findings, ...listReferenceFindings(each, checked)],
  }));
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

/** Loads the contact flows of files for simulated calls. Aborts the command if Amazon Connect would reject one of them. */
export function loadInputFlows(paths: readonly string[], type?: string): LoadedFlow[] {
  const checked = checkInputFlows(paths, type);
  const invalid = checked.filter(({ findings }) => filterErrors(findings).length > 0);
  if (invalid.length > 0)
    throwUsageError(
      `Amazon Connect would reject ${invalid.length} of ${checked.length} flows.\n${invalid.flatMap((each) => formatFlowFindings(each, ['error'])).join('\n')}`,
    );
  return checked.flatMap(({ content, id, name, type: known }) => {
    const loaded = loadFlow(content, { id, name, type: known });
    return loaded.kind === 'loaded' ? [loaded.flow] : [];
  });
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
    `${name === undefined ? 'Name the flow to start with' : `There is not exactly one flow ${name}`}: --flow ${flows.map((flow) => JSON.stringify(flow.name)).join(', --flow ')}`,
  );
}
