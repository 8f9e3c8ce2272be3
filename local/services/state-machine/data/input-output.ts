import type { Expression, ExpressionContext } from '../intrinsics/parse-expression.ts';
import type { Json } from './json.ts';
import { type JsonPathExpression, readAtPath } from './path.ts';
import { createStateError } from './state-error.ts';
import { writeAtPath } from './write-at-path.ts';

type OptionalPath = JsonPathExpression | null | undefined;

type InputFields = { InputPath?: OptionalPath; Parameters?: Expression | undefined };

type OutputFields = {
  ResultSelector?: Expression | undefined;
  ResultPath?: OptionalPath;
  OutputPath?: OptionalPath;
};

/** Step Functions' maximum size in bytes for a state's input, result or output. */
export const maxStateDataBytes = 256 * 1024;

/** Computes the effective input of a state in a state machine: applies `InputPath`, then `Parameters`. */
export function computeStateInput(fields: InputFields, context: ExpressionContext): Json {
  const input = select(fields.InputPath, context);
  return fields.Parameters
    ? requireDataWithinLimit(fields.Parameters({ ...context, input }))
    : input;
}

/**
 * Computes the output of a state in a state machine: applies `ResultSelector` to the result, `ResultPath` to the raw input,
 * then `OutputPath`.
 */
export function computeStateOutput(
  fields: OutputFields,
  expressionContext: ExpressionContext,
  result: Json,
): Json {
  const selected = fields.ResultSelector?.({ ...expressionContext, input: result }) ?? result;
  const placed = placeResult(fields.ResultPath, expressionContext.input, selected);
  return requireDataWithinLimit(select(fields.OutputPath, { ...expressionContext, input: placed }));
}

export function placeResult(path: OptionalPath, input: Json, result: Json): Json {
  if (path === null) return input;
  return path ? writeAtPath(path, input, result) : result;
}

const select = (path: OptionalPath, context: ExpressionContext): Json => {
  if (path === null) return {};
  return path ? readAtPath(path, context) : context.input;
};

/** Returns the data of a state unchanged; throws `States.DataLimitExceeded` when its JSON is larger than 256 KiB. */
export function requireDataWithinLimit(data: Json): Json {
  if (sizeOf(data) <= maxStateDataBytes) return data;
  throw createStateError(
    'States.DataLimitExceeded',
    `The data of the state are larger than ${maxStateDataBytes} bytes`,
  );
}

const sizeOf = (data: Json): number => Buffer.byteLength(JSON.stringify(data));
