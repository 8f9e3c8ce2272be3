import type { Json } from '../../../flow-tools/json.ts';
import {
  type ContactFlowFinding,
  filterErrors,
} from '../../../flow-tools/language/check/finding.ts';
import { validateFlow } from '../../../flow-tools/language/check/validate-flow.ts';
import { toConsoleFlowTypeName } from '../../../flow-tools/language/flow-type.ts';
import type { FlowParameter } from './block.ts';
import type { FlowBlocks, FlowDefinition } from './flow.ts';
import { computeBlockPositions } from './layout.ts';
import { type FlowReferenceResolver, isDynamicValue, resolveFlowValue } from './values.ts';

type JsonObject = { [key: string]: Json };

/** Validation rules whose warnings are treated as errors in the hotline's own contact flows. */
const rejectedWarningRules = new Set(['unreachable', 'no-end', 'flow-type']);

/**
 * Compiles a contact flow to Connect's JSON format. Throws an error that lists every block that Connect would reject, with
 * the reason.
 */
export function compileFlow(program: FlowDefinition, resolve: FlowReferenceResolver): JsonObject {
  const [start] = Object.keys(program.blocks);
  if (start === undefined) throw new Error(`Contact flow ${program.name} has no blocks`);
  const content: JsonObject = {
    Version: '2019-10-30',
    StartAction: start,
    Metadata: buildMetadata(program),
    Actions: Object.entries(program.blocks).map(([name, block]) =>
      compileAction(name, block, resolve),
    ),
    ...(program.type === 'MODULE' && { Settings: buildSettings(program) }),
  };
  const { type, channels } = program;
  const { findings } = validateFlow(content, { type, channels });
  throwOnFaults(program, [
    ...findNumericNames(program),
    ...filterErrors(findings),
    ...findings.filter(({ level, rule }) => level === 'warning' && rejectedWarningRules.has(rule)),
  ]);
  return content;
}

function throwOnFaults({ name }: FlowDefinition, faults: readonly ContactFlowFinding[]) {
  if (faults.length === 0) return;
  const lines = faults.map(({ action, message }) => `  ${action ?? 'the flow'}: ${message}`);
  throw new Error(
    `Contact flow ${name} is invalid; Amazon Connect would reject it:\n${lines.join('\n')}`,
  );
}

/**
 * Reports flow blocks whose names are numbers. JavaScript orders numeric object keys first, so such a block would become the
 * start block by mistake.
 */
const findNumericNames = ({ blocks }: FlowDefinition): ContactFlowFinding[] =>
  Object.keys(blocks)
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({
      level: 'error',
      rule: 'identifier',
      path: '',
      action: name,
      message: 'A number is no name for a block: the order of blocks would change',
    }));

const compileAction = (
  name: string,
  block: FlowBlocks[string],
  resolve: FlowReferenceResolver,
): JsonObject => ({
  Identifier: name,
  Type: block.type,
  Parameters: compileValues(block.parameters, resolve),
  Transitions: compileTransitions(block),
});

const compileTransitions = ({ next, errors, conditions }: FlowBlocks[string]): JsonObject => {
  if (next === undefined && errors.length === 0 && conditions.length === 0) return {};
  return {
    ...(next !== undefined && { NextAction: next }),
    Errors: errors.map(({ error, to }) => ({ NextAction: to, ErrorType: error })),
    Conditions: conditions.map(({ operator, operand, to }) => ({
      NextAction: to,
      Condition: { Operator: operator, Operands: [operand] },
    })),
  };
};

const isList = (value: FlowParameter): value is readonly FlowParameter[] => Array.isArray(value);

function compileValue(
  value: Exclude<FlowParameter, undefined>,
  resolve: FlowReferenceResolver,
): Json {
  if (typeof value === 'string') return value;
  if (isList(value))
    return value.flatMap((item) => (item === undefined ? [] : [compileValue(item, resolve)]));
  return isDynamicValue(value) ? resolveFlowValue(value, resolve) : compileValues(value, resolve);
}

/** Converts the parameter values of a flow block to JSON. Omits undefined values. */
function compileValues(
  values: { readonly [key: string]: FlowParameter },
  resolve: FlowReferenceResolver,
): JsonObject {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, compileValue(value, resolve)]],
    ),
  );
}

/**
 * Builds the flow metadata that only the Amazon Connect console uses: the positions of blocks, and the block names to
 * display.
 */
const buildMetadata = ({ name, type, blocks }: FlowDefinition): JsonObject => ({
  entryPointPosition: { x: 40, y: 40 },
  ActionMetadata: Object.fromEntries(
    [...computeBlockPositions(blocks)].map(([block, position]) => [
      block,
      { position, isFriendlyName: true },
    ]),
  ),
  Annotations: [],
  name,
  description: '',
  type: toConsoleFlowTypeName(type),
  status: 'published',
});

const buildSettings = ({ returns = [] }: FlowDefinition): JsonObject => ({
  InputParameters: [],
  OutputParameters: [],
  Transitions: returns.map((returned) => ({
    DisplayName: returned,
    ReferenceName: returned,
    Description: '',
  })),
});
