import type {
  ConstraintShape,
  ServiceConstraints,
} from '../../local/constraints/constraint-table.ts';
import type { ModelShape, ServiceModel } from './botocore.ts';

type Shapes = ServiceModel['shapes'];

const numbers = new Set(['integer', 'long', 'float', 'double', 'short', 'byte', 'bigdecimal']);

const referencesOf = ({ members = {}, member, key, value }: ModelShape): string[] =>
  [...Object.values(members), member, key, value].flatMap((reference) => reference?.shape ?? []);

const reachableFrom = (shapes: Shapes, names: readonly string[]): ReadonlySet<string> => {
  const reached = new Set<string>();
  const visit = (name: string): void => {
    const shape = shapes[name];
    if (shape === undefined || reached.has(name)) return;
    reached.add(name);
    for (const next of referencesOf(shape)) visit(next);
  };
  for (const name of names) visit(name);
  return reached;
};

const hasOwnConstraint = ({ min = 0, max, pattern, enum: values, required = [] }: ModelShape) =>
  min !== 0 || [max, pattern, values].some((rule) => rule !== undefined) || required.length > 0;

/** Returns the botocore shapes (data types) that have a constraint or contain a shape with a constraint. */
const constrainedAmong = (shapes: Shapes, names: ReadonlySet<string>): ReadonlySet<string> => {
  const found = new Set<string>();
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const name of names) {
      const shape = shapes[name];
      if (!shape) continue;
      if (hasOwnConstraint(shape) || referencesOf(shape).some((next) => found.has(next))) {
        found.add(name);
      }
    }
  }
  return found;
};

const sizeOf = ({ min, max }: ModelShape) => ({
  ...(min !== undefined && min !== 0 && { min }),
  ...(max !== undefined && { max }),
});

type Members = Extract<ConstraintShape, { type: 'structure' }>['members'];

/**
 * Returns the members of a botocore shape (data type) that have constraints. It also includes required members that are not
 * part of the request body.
 */
const membersOf = (
  { members = {}, required = [], payload }: ModelShape,
  constrained: ReadonlySet<string>,
): Members =>
  Object.fromEntries(
    Object.entries(members)
      .filter(
        ([name, { shape, location }]) =>
          constrained.has(shape) ||
          (required.includes(name) && (location !== undefined || payload !== undefined)),
      )
      .map(([name, { shape, location, locationName }]) => [
        name,
        {
          shape: constrained.has(shape) ? shape : 'Any',
          ...(location && { in: location }),
          ...(locationName !== undefined && locationName !== name && { as: locationName }),
        },
      ]),
  );

const reduceShape = (shape: ModelShape, constrained: ReadonlySet<string>): ConstraintShape => {
  const { type, required = [], payload, member, key, value, pattern, enum: values } = shape;
  const named = (reference: typeof member): string =>
    reference && constrained.has(reference.shape) ? reference.shape : 'Any';
  if (type === 'structure') {
    return {
      type,
      ...(required.length > 0 && { required }),
      ...(payload !== undefined && { payload }),
      members: membersOf(shape, constrained),
    };
  }
  if (type === 'list') {
    const as = member?.locationName;
    return { type, member: named(member), ...(as !== undefined && { as }), ...sizeOf(shape) };
  }
  if (type === 'map') {
    const as = [key?.locationName ?? 'key', value?.locationName ?? 'value'] as const;
    const isNamed = as[0] !== 'key' || as[1] !== 'value';
    return {
      ...{ type, key: named(key), value: named(value), ...sizeOf(shape) },
      ...(isNamed && { as: [...as] }),
    };
  }
  if (type === 'string') {
    return {
      ...{ type, ...sizeOf(shape) },
      ...(pattern !== undefined && { pattern }),
      ...(values !== undefined && { enum: values }),
    };
  }
  if (type === 'blob') return { type, ...sizeOf(shape) };
  return numbers.has(type) ? { type: 'number', ...sizeOf(shape) } : { type: 'any' };
};

const inputOf = ({ operations }: ServiceModel, operation: string): string => {
  const input = operations[operation]?.input?.shape;
  if (input === undefined)
    throw new Error(`The service model has no operation ${operation} with an input`);
  return input;
};

/** Reduces an AWS service model to the constraints on the inputs of the given operations. */
export function extractServiceConstraints(
  model: ServiceModel,
  operations: readonly string[],
): ServiceConstraints {
  const { apiVersion, protocol, endpointPrefix, signingName, targetPrefix } = model.metadata;
  const inputs = operations.map((operation) => inputOf(model, operation));
  const constrained = constrainedAmong(model.shapes, reachableFrom(model.shapes, inputs));
  const shapes = Object.entries(model.shapes)
    .filter(([name]) => inputs.includes(name) || constrained.has(name))
    .map(([name, shape]) => [name, reduceShape(shape, constrained)] as const);
  return {
    protocol,
    version: apiVersion,
    signing: signingName ?? endpointPrefix,
    ...(targetPrefix !== undefined && { target: targetPrefix }),
    operations: Object.fromEntries(
      operations.map((operation) => {
        const http = model.operations[operation]?.http;
        const input = inputOf(model, operation);
        return [operation, { method: http?.method ?? '', uri: http?.requestUri ?? '', input }];
      }),
    ),
    shapes: { ...Object.fromEntries(shapes), Any: { type: 'any' } },
  };
}
