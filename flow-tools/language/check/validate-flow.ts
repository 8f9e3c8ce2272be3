import type { FlowChannel } from '../catalogue.ts';
import type { FlowType } from '../flow-type.ts';
import { findEndingActions, findReachableActions, indexActions, listTargets } from '../graph.ts';
import { resolveActionSpec } from '../modes.ts';
import { type ConnectAction, type ConnectFlow, readFlow } from '../read-flow.ts';
import { checkCommonFlowType } from '../supported-flow-types.ts';
import { checkChannelSupport } from './check-channels.ts';
import { checkActionConditions } from './check-conditions.ts';
import { checkFlowStructure } from './check-envelope.ts';
import { checkActionParameters } from './check-parameters.ts';
import { checkTransitions, checkTransitionTargets } from './check-transitions.ts';
import { checkActionType } from './check-type.ts';
import { type ContactFlowFinding, createContactFlowFindingReporter } from './finding.ts';

export type FlowValidationOptions = {
  /**
   * Flow type to use instead of the type in the export. If both are missing, checks that depend on the flow type are
   * skipped.
   */
  type?: FlowType | undefined;
  channels?: readonly FlowChannel[] | undefined;
};

/** Result of validating a contact flow. `flow` is undefined if the input could not be read. */
type Validated = {
  flow?: ConnectFlow;
  type?: FlowType | undefined;
  findings: ContactFlowFinding[];
};

/** Validates a contact flow, as JSON text or parsed JSON, against the rules of Amazon Connect. */
export function validateFlow(input: unknown, known: FlowValidationOptions = {}): Validated {
  const read = readFlow(input);
  if (read.kind === 'refused') return { findings: read.findings };
  if (read.kind === 'malformed')
    return { findings: checkMalformedFlow(read, known.type ?? read.type) };
  const { flow, bytes } = read;
  const type = known.type ?? read.type;
  const names = new Set(flow.Actions.map(({ Identifier }) => Identifier));
  const findings = [
    ...checkFlowStructure(flow, type, bytes),
    ...(type ? [] : checkCommonFlowType(flow)),
    ...flow.Actions.flatMap((action, n) => checkAction(action, `Actions[${n}]`, { type, names })),
    ...checkChannelSupport(flow, known.channels),
    ...checkReachability(flow),
  ];
  return { flow, type, findings };
}

type Malformed = Extract<ReturnType<typeof readFlow>, { kind: 'malformed' }>;

/**
 * Checks the readable actions of a flow with malformed parts. Of a malformed action, it checks only the type, and reports it
 * first because a wrong type often is the cause.
 */
function checkMalformedFlow(
  { flow, findings: format }: Malformed,
  type: FlowType | undefined,
): ContactFlowFinding[] {
  const names = new Set(flow.Actions.map(({ Identifier }) => Identifier));
  const findings = format.filter(({ path }) => !path.startsWith('Actions['));
  for (const [n, action] of flow.Actions.entries()) {
    const path = `Actions[${n}]`;
    const faults = format.filter(
      (fault) => fault.path === path || fault.path.startsWith(`${path}.`),
    );
    const report = createContactFlowFindingReporter(findings, action.Identifier);
    if (faults.length === 0) findings.push(...checkAction(action, path, { type, names }));
    else if (action.Type !== '') checkActionType(action, path, type, report);
    findings.push(...faults);
  }
  return findings;
}

function checkAction(
  action: ConnectAction,
  path: string,
  { type, names }: { type: FlowType | undefined; names: ReadonlySet<string> },
): ContactFlowFinding[] {
  const findings: ContactFlowFinding[] = [];
  const report = createContactFlowFindingReporter(findings, action.Identifier);
  const place = { path, report };
  checkTransitionTargets(action, names, place);
  const spec = checkActionType(action, path, type, report);
  if (!spec || spec.retired) return findings;
  const mode = resolveActionSpec(spec, action);
  checkActionParameters(action, spec, mode, place);
  checkTransitions(action, spec, mode, place);
  checkActionConditions(action, mode, place);
  return findings;
}

/**
 * Reports flow actions that can never run, and actions after which the flow can never end. Reports nothing while a branch
 * leads to an unknown action, because the actions behind it would only seem unreachable.
 */
function checkReachability(flow: ConnectFlow): ContactFlowFinding[] {
  const findings: ContactFlowFinding[] = [];
  const actions = indexActions(flow);
  const targets = [flow.StartAction, ...flow.Actions.flatMap(listTargets)];
  if (targets.some((target) => !actions.has(target))) return findings;
  const reached = findReachableActions(flow.StartAction, actions);
  const ending = findEndingActions(flow);
  for (const [n, { Identifier }] of flow.Actions.entries()) {
    const path = `Actions[${n}]`;
    const report = createContactFlowFindingReporter(findings, Identifier);
    if (!reached.has(Identifier))
      report('warning', 'unreachable', {
        path,
        summary: `This action is unreachable. Path: ${path}`,
      });
    else if (!ending.has(Identifier))
      report('warning', 'no-end', {
        path,
        summary: `The flow cannot end after this action. Path: ${path}`,
      });
  }
  return findings;
}
