import { isObject, type Json, type JsonObject } from './json.ts';
import type { JsonPathExpression } from './path.ts';
import { createStateError } from './state-error.ts';

/**
 * Returns a copy of a state's data with a value written at a reference path. Missing objects on the path are created. Throws
 * `States.ResultPathMatchFailure` when the path doesn't fit the data.
 */
export function writeAtPath(path: JsonPathExpression, data: Json, value: Json): Json {
  const put = (target: Json | undefined, depth: number): Json => {
    const segment = path.segments[depth];
    if (!segment) return value;
    if (segment.kind === 'child' && (target === undefined || isObject(target))) {
      return withField(target ?? {}, segment.name, (inner) => put(inner, depth + 1));
    }
    if (segment.kind === 'index' && Array.isArray(target) && segment.index in target) {
      return target.with(segment.index, put(target[segment.index], depth + 1));
    }
    throw createStateError(
      'States.ResultPathMatchFailure',
      `Unable to apply the ResultPath '${path.text}' to '${JSON.stringify(data)}'`,
    );
  };
  return put(data, 0);
}

const withField = (
  target: JsonObject,
  name: string,
  change: (value: Json | undefined) => Json,
): JsonObject => ({
  ...target,
  [name]: change(Object.hasOwn(target, name) ? target[name] : undefined),
});
