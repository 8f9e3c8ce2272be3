import { throwUserError } from '../user-error.ts';
import { isObject, type Json, type JsonObject } from './template.ts';

/** Access to the parameters, resources and outputs that CloudFormation intrinsic functions can reference. */
export type ReferenceScope = {
  /** Location of the value in the cloud assembly (stack, resource and property), shown in error messages. */
  at: string;
  ref(logicalId: string): Json | undefined;
  attribute(logicalId: string, attribute: string): Json;
  condition(name: string): boolean;
  stackOutput(stack: string, output: string): Json;
};

type Intrinsic = (argument: Json, scope: ReferenceScope) => Json | undefined;

/**
 * Replaces every CloudFormation intrinsic function in a value; `AWS::NoValue` removes the property or array item that
 * contains it.
 */
export function resolveIntrinsics(value: Json, scope: ReferenceScope): Json | undefined {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => {
      const resolved = resolveIntrinsics(item, extendScope(scope, index));
      return resolved === undefined ? [] : [resolved];
    });
  }
  if (!isObject(value)) {
    return value;
  }
  const [name, ...others] = Object.keys(value);
  const intrinsic = name === undefined || others.length > 0 ? undefined : intrinsics[name];
  if (intrinsic !== undefined && name !== undefined) {
    return intrinsic(value[name] ?? null, extendScope(scope, name));
  }
  if (name?.startsWith('Fn::')) {
    return throwUserError(`${scope.at} uses ${name}, which the local run does not support.`);
  }
  return resolveObject(value, scope);
}

function resolveObject(value: JsonObject, scope: ReferenceScope): JsonObject {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => {
      const resolved = resolveIntrinsics(item, extendScope(scope, key));
      return resolved === undefined ? [] : [[key, resolved]];
    }),
  );
}

const extendScope = (scope: ReferenceScope, key: string | number): ReferenceScope => ({
  ...scope,
  at: `${scope.at}.${key}`,
});

const intrinsics: Record<string, Intrinsic> = {
  Ref: (argument, scope) => scope.ref(text(argument, scope)),
  'Fn::GetAtt': (argument, scope) => {
    const [logicalId = '', attribute = ''] = texts(argument, scope);
    return scope.attribute(logicalId, attribute);
  },
  'Fn::Join': (argument, scope) => {
    const [separator, parts] = list(argument, scope);
    return texts(parts ?? null, scope).join(text(separator ?? null, scope));
  },
  'Fn::Split': (argument, scope) => {
    const [separator, source] = texts(argument, scope);
    return (source ?? '').split(separator ?? '');
  },
  'Fn::Select': (argument, scope) => {
    const [index, items] = list(argument, scope);
    const chosen = list(resolveIntrinsics(items ?? null, scope) ?? null, scope)[Number(index)];
    return (
      chosen ??
      throwUserError(`${scope.at} selects item ${JSON.stringify(index)}, which is out of range.`)
    );
  },
  'Fn::Sub': (argument, scope) => {
    const [template, variables] = Array.isArray(argument) ? argument : [argument];
    return substitute(text(template ?? null, scope), variables ?? {}, scope);
  },
  'Fn::If': (argument, scope) => {
    const [condition, whenTrue, whenFalse] = list(argument, scope);
    const holds = scope.condition(text(condition ?? null, scope));
    return resolveIntrinsics((holds ? whenTrue : whenFalse) ?? null, scope);
  },
  'Fn::GetStackOutput': (argument, scope) => {
    if (!isObject(argument)) {
      return throwUserError(`${scope.at} has no StackName and OutputName.`);
    }
    const { StackName = null, OutputName = null } = argument;
    return scope.stackOutput(text(StackName, scope), text(OutputName, scope));
  },
};

/**
 * Implements `Fn::Sub`: replaces `${Name}` and `${Name.Attribute}`, unescapes `${!Literal}`, and inserts the given variables.
 */
function substitute(template: string, variables: Json, scope: ReferenceScope): string {
  return template.replace(/\$\{([^}]+)\}/g, (_, name: string) => {
    if (name.startsWith('!')) {
      return `\${${name.slice(1)}}`;
    }
    const variable = isObject(variables) ? variables[name] : undefined;
    if (variable !== undefined) {
      return text(variable, scope);
    }
    const [logicalId, attribute] = splitOnce(name);
    return attribute === undefined
      ? text(scope.ref(logicalId) ?? null, scope)
      : text(scope.attribute(logicalId, attribute), scope);
  });
}

const splitOnce = (path: string): [string, string?] => {
  const dot = path.indexOf('.');
  return dot < 0 ? [path] : [path.slice(0, dot), path.slice(dot + 1)];
};

function text(value: Json, scope: ReferenceScope): string {
  const resolved = resolveIntrinsics(value, scope);
  return typeof resolved === 'string' ||
    typeof resolved === 'number' ||
    typeof resolved === 'boolean'
    ? String(resolved)
    : throwUserError(`${scope.at} needs a string, not ${JSON.stringify(resolved)}.`);
}

function list(value: Json, scope: ReferenceScope): Json[] {
  return Array.isArray(value)
    ? value
    : throwUserError(`${scope.at} needs a list, not ${JSON.stringify(value)}.`);
}

const texts = (value: Json, scope: ReferenceScope): string[] =>
  list(resolveIntrinsics(value, scope) ?? null, scope).map((item) => text(item, scope));
