import * as z from 'zod';
import { isObject, type Json, type JsonObject } from './json.ts';
import { type PathSegment, parseSegments } from './path-segments.ts';
import { createStateError } from './state-error.ts';
import { toZodTransform } from './zod-transform.ts';

/** Data that a JSONPath can read: the state's input (`$`) and the context object (`$$`). */
export type PathScope = { input: Json; context: JsonObject };

export type JsonPathExpression = {
  text: string;
  root: keyof PathScope;
  segments: PathSegment[];
  /** Whether the JSONPath always refers to exactly one value. Other paths yield a list, which may be empty. */
  isDefinite: boolean;
};

const contextFields = [
  ...['Execution.Id', 'Execution.Input', 'Execution.Name', 'Execution.StartTime'],
  ...['State.Name', 'State.EnteredTime', 'State.RetryCount'],
  ...['StateMachine.Id', 'StateMachine.Name', 'Map.Item.Index', 'Map.Item.Value'],
];

/** Parses a JSONPath; throws for unsupported syntax, so that no part of a path is silently ignored. */
export function parseJsonPath(text: string): JsonPathExpression {
  const [root, start] = text.startsWith('$$') ? (['context', 2] as const) : (['input', 1] as const);
  if (!text.startsWith('$')) throw new Error(`"${text}" is not a path: it must start with $`);
  const segments = parseSegments(text, start);
  if (root === 'context') refuseUnknownContext(text, segments);
  const isDefinite = segments.every(({ kind }) => kind === 'child' || kind === 'index');
  return { text, root, segments, isDefinite };
}

const refuseUnknownContext = (text: string, segments: PathSegment[]): void => {
  const wanted = segments.slice(0, 3).map((segment) => segment.kind === 'child' && segment.name);
  const isKnown = contextFields.some((field) =>
    field.split('.').every((name, at) => at >= wanted.length || wanted[at] === name),
  );
  if (!isKnown) throw new Error(`"${text}" is not a field of the context object`);
};

export const JsonPathExpression = z.string().transform(toZodTransform(parseJsonPath));

/** Schema of a reference path: a JSONPath that refers to exactly one location in the state's data. */
export const ReferencePath = JsonPathExpression.refine(
  (path) => path.isDefinite,
  'must name exactly one place',
);

export function findAtPath(path: JsonPathExpression, scope: PathScope): Json | undefined {
  const selected = path.segments.reduce<Json[]>(
    (values, segment) => values.flatMap((value) => pick(value, segment)),
    [scope[path.root]],
  );
  return path.isDefinite ? selected[0] : selected;
}

/** Returns the value at a JSONPath. If there is no value, throws `States.Runtime`, which fails the execution as in AWS. */
export function readAtPath(path: JsonPathExpression, scope: PathScope): Json {
  const value = findAtPath(path, scope);
  if (value !== undefined) return value;
  throw createStateError(
    'States.Runtime',
    `The JSONPath '${path.text}' could not be found in '${JSON.stringify(scope[path.root])}'`,
  );
}

const pick = (value: Json, segment: PathSegment): Json[] => {
  switch (segment.kind) {
    case 'child':
      return isObject(value) ? toPresentValues(ownValue(value, segment.name)) : [];
    case 'index':
      return Array.isArray(value) ? toPresentValues(value.at(segment.index)) : [];
    case 'all':
      return children(value);
    case 'slice':
      return Array.isArray(value) ? value.slice(segment.from, segment.to) : [];
    case 'several':
      return segment.picks.flatMap((each) => pick(value, each));
    case 'anywhere':
      return [value, ...children(value).flatMap((child) => pick(child, segment))];
  }
};

const toPresentValues = (value: Json | undefined): Json[] => (value === undefined ? [] : [value]);

const ownValue = (value: { [key: string]: Json }, name: string): Json | undefined =>
  Object.hasOwn(value, name) ? value[name] : undefined;

const children = (value: Json): Json[] => {
  if (Array.isArray(value)) return value;
  return isObject(value) ? Object.values(value) : [];
};
