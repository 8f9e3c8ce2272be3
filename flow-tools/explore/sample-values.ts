import { isJsonObject, listStrings } from '../json.ts';
import { listJsonPaths } from '../language/references.ts';
import type { LoadedFlow, LoadedFlowAction } from '../simulator/flow.ts';
import { listValuesFulfilling, sampleNumber } from './conditions.ts';
import { normalizeReference } from './path-state.ts';

/**
 * Lists, for each reference of a flow, values that make a difference: the values with which the flow compares it, and one
 * value that suits the parameters that contain it.
 */
export function listSampleValues(flow: LoadedFlow): ReadonlyMap<string, string[]> {
  const samples = new Map<string, string[]>();
  const add = (reference: string, values: string[]) => {
    const usual = normalizeReference(reference);
    samples.set(usual, [...new Set([...(samples.get(usual) ?? []), ...values])]);
  };
  for (const { Parameters, Transitions } of flow.actions.values()) {
    for (const { text, path } of listStrings(Parameters, ''))
      for (const reference of listJsonPaths(text)) add(reference, [chooseSampleValue(path)]);
    for (const name of listAttributeNames(Parameters))
      for (const reference of listJsonPaths(name)) add(reference, ['sample']);
    const compared = Parameters['ComparisonValue'];
    for (const { Condition } of Transitions.Conditions)
      if (typeof compared === 'string')
        add(compared, listValuesFulfilling([toCondition(Condition)]).slice(0, 1));
  }
  spreadToSources(flow, add, samples);
  return samples;
}

/** Lists the names of the attributes that a flow action sets. Names can be references. */
const listAttributeNames = ({ Attributes }: LoadedFlowAction['Parameters']): string[] =>
  isJsonObject(Attributes) ? Object.keys(Attributes) : [];

const toCondition = ({ Operator, Operands }: { Operator: string; Operands: string[] }) => ({
  operator: Operator,
  operand: Operands[0] ?? '',
  isFulfilled: true,
});

/** Adds the values of an attribute to the reference from which the flow sets the attribute. */
function spreadToSources(
  flow: LoadedFlow,
  add: (reference: string, values: string[]) => void,
  samples: ReadonlyMap<string, string[]>,
): void {
  for (const { Type, Parameters } of flow.actions.values()) {
    if (!/^Update(Contact|Flow)Attributes$/.test(Type)) continue;
    for (const { text, path } of listStrings(Parameters, '$'))
      for (const reference of listJsonPaths(text))
        add(reference, samples.get(normalizeReference(path.replace(/\.Value$/, ''))) ?? []);
  }
}

function chooseSampleValue(path: string): string {
  if (/Number|CallerId/.test(path)) return sampleNumber;
  return /Count|Seconds|Priority|Percentage/.test(path) ? '2' : 'sample';
}
