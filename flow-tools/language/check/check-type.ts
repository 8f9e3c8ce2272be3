import { type ActionSpec, actionCatalogue } from '../catalogue.ts';
import type { FlowType } from '../flow-type.ts';
import { nonexistentActionTypes, undocumentedActionTypes } from '../names.ts';
import type { ConnectAction } from '../read-flow.ts';
import { suggestActionType } from '../suggest-action-type.ts';
import type { ContactFlowFindingReporter } from './finding.ts';

/**
 * Checks that the type of a flow action exists and that the flow type supports it. Returns the action's specification, or
 * undefined for an unknown type.
 */
export function checkActionType(
  { Type }: ConnectAction,
  path: string,
  type: FlowType | undefined,
  report: ContactFlowFindingReporter,
): ActionSpec | undefined {
  const spec = actionCatalogue.get(Type);
  const summary = `Invalid Action type. Type: ${Type}, Path: ${path}`;
  if (!spec) {
    report('error', getRule(Type), {
      path: `${path}.Type`,
      summary: summary,
      because: explainRejection(Type),
    });
    return undefined;
  }
  if (spec.retired)
    report('warning', 'retired-type', {
      path: `${path}.Type`,
      summary: `${Type} no longer works. Path: ${path}`,
      because: spec.retired,
    });
  if (spec.spelling)
    report('warning', 'spelling', {
      path: `${path}.Type`,
      summary: `The service spells ${Type} as ${spec.spelling}. Path: ${path}`,
    });
  if (type) checkFlowType(Type, spec, path, type, report);
  return spec;
}

const getRule = (type: string) =>
  undocumentedActionTypes.has(type)
    ? 'undocumented-type'
    : nonexistentActionTypes.has(type)
      ? 'invented-type'
      : 'unknown-type';

function explainRejection(type: string): string {
  if (undocumentedActionTypes.has(type))
    return "The service knows it, but what it may hold isn't in the catalogue: add an entry first";
  const intendedType = nonexistentActionTypes.get(type);
  if (intendedType === 'StartAction')
    return 'No such action exists: a flow starts at its StartAction';
  if (intendedType) return `No such action exists. Did you mean ${intendedType}?`;
  const near = suggestActionType(type);
  if (near?.toLowerCase() === type.toLowerCase())
    return `Types are case-sensitive. Did you mean ${near}?`;
  return near
    ? `No such action exists. Did you mean ${near}?`
    : 'The flow language has no such action';
}

function checkFlowType(
  name: string,
  { flowTypes, where }: ActionSpec,
  path: string,
  type: FlowType,
  report: ContactFlowFindingReporter,
) {
  const summary = `${name} is not supported in ${/^[AEIOU]/.test(type) ? 'an' : 'a'} ${type} flow. Path: ${path}`;
  if (!flowTypes.includes('*') && !flowTypes.includes(type))
    report('error', 'flow-type', {
      path: `${path}.Type`,
      summary: summary,
      because: `Supported flow types: ${flowTypes.join(', ')}`,
    });
  else if (where && !where.includes(type))
    report('warning', 'flow-type', {
      path: `${path}.Type`,
      summary: `${name} is documented for ${where.join(', ')}, not for ${type}. Path: ${path}`,
    });
}
