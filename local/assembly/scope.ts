import { throwUserError } from '../refuse.ts';
import { evaluateTemplateCondition } from './conditions.ts';
import { identities, nameProperties } from './identity.ts';
import { type ReferenceScope, resolveIntrinsics } from './intrinsics.ts';
import type { Identity } from './named.ts';
import type { Stack } from './read.ts';
import { type Json, JsonObject } from './template.ts';

/** Parts of the cloud assembly that are needed to resolve references in templates. */
export type Assembly = {
  stacks: Stack[];
  /** URL at which the local HTTP API listens. */
  apiEndpoint: string;
  /** Values that a deployment would set for template parameters, keyed by parameter name. */
  parameters?: Partial<Record<string, string>>;
};

export type TemplateScope = { stack: Stack; logicalId: string };

/** Builds the scope that resolves references in one stack's template; `at` is the position that error messages show. */
export function referenceScopeOf(assembly: Assembly, stack: Stack, at: string): ReferenceScope {
  const { template } = stack;
  return {
    at,
    ref: (name) => (name in pseudo ? pseudo[name]?.(stack) : refer(assembly, stack, name, at)),
    attribute: (name, attribute) =>
      identityOf(assembly, { stack, logicalId: name }, at).attributes[attribute] ??
      throwUserError(
        `${at} uses attribute ${attribute} of ${name}, which the local run does not support.`,
      ),
    mapping: (map, first, second) =>
      JsonObject.safeParse(template.Mappings[map]?.[first]).data?.[second],
    condition: (name) =>
      evaluateTemplateCondition(
        template.Conditions[name] ?? null,
        referenceScopeOf(assembly, stack, `${at}.${name}`),
      ),
    stackOutput: (name, output) => outputOf(assembly, name, output, at),
    exported: (name) => exported(assembly, name, at),
  };
}

/** Returns the `Ref` value and attributes of a resource. */
export function identityOf(
  assembly: Assembly,
  { stack, logicalId }: TemplateScope,
  at: string,
): Identity {
  const resource = stack.template.Resources[logicalId];
  if (resource === undefined) {
    return throwUserError(`${at} references ${logicalId}, which does not exist in its stack.`);
  }
  const identify = identities[resource.Type];
  if (identify === undefined) {
    return throwUserError(
      `${at} references a ${resource.Type}, whose name the local run cannot derive.`,
    );
  }
  const property = nameProperties[resource.Type];
  const given = property === undefined ? undefined : resource.Properties[property];
  const name =
    given === undefined
      ? undefined
      : resolveIntrinsics(given, referenceScopeOf(assembly, stack, at));
  return identify({
    stack,
    logicalId,
    name: typeof name === 'string' ? name : `${stack.name}-${logicalId}`.slice(0, 64),
    apiEndpoint: assembly.apiEndpoint,
  });
}

function refer(assembly: Assembly, stack: Stack, name: string, at: string): Json {
  const parameter = stack.template.Parameters[name];
  if (parameter !== undefined) {
    return (
      assembly.parameters?.[name] ??
      parameter.Default ??
      throwUserError(`${at} uses parameter ${name}, which has no default.`)
    );
  }
  return identityOf(assembly, { stack, logicalId: name }, at).ref;
}

function outputOf(assembly: Assembly, name: string, output: string, at: string): Json {
  const stack = assembly.stacks.find((candidate) => candidate.name === name);
  const value = stack?.template.Outputs[output]?.Value;
  if (stack === undefined || value === undefined) {
    return throwUserError(
      `${at} uses output ${output} of stack ${name}, which does not exist in the cloud assembly.`,
    );
  }
  return (
    resolveIntrinsics(value, referenceScopeOf(assembly, stack, `${name}/Outputs.${output}`)) ?? null
  );
}

function exported(assembly: Assembly, name: string, at: string): Json {
  for (const stack of assembly.stacks) {
    for (const [output, { Export }] of Object.entries(stack.template.Outputs)) {
      const scope = referenceScopeOf(assembly, stack, `${stack.name}/Outputs.${output}.Export`);
      if (Export !== undefined && resolveIntrinsics(Export.Name, scope) === name) {
        return outputOf(assembly, stack.name, output, at);
      }
    }
  }
  return throwUserError(`${at} imports ${name}, which no stack exports.`);
}

const pseudo: Record<string, (stack: Stack) => string | undefined> = {
  'AWS::AccountId': ({ account }) => account,
  'AWS::Region': ({ region }) => region,
  'AWS::Partition': () => 'aws',
  'AWS::URLSuffix': () => 'amazonaws.com',
  'AWS::StackName': ({ name }) => name,
  'AWS::StackId': ({ name, region, account }) =>
    `arn:aws:cloudformation:${region}:${account}:stack/${name}/local`,
  'AWS::NoValue': () => undefined,
};
