import { throwUserError } from '../user-error.ts';
import { type ReferenceScope, resolveIntrinsics } from './intrinsics.ts';
import type { ResourceIdentity } from './named-resource.ts';
import type { AssemblyStack } from './read-assembly.ts';
import { physicalNameProperties, resourceIdentityBuilders } from './resource-identity.ts';
import type { Json } from './template.ts';
import { evaluateTemplateCondition } from './template-conditions.ts';

/** Parts of the cloud assembly that are needed to resolve references in CloudFormation templates. */
export type Assembly = {
  stacks: AssemblyStack[];
  /** URL at which the local HTTP API listens. */
  apiEndpoint: string;
  /** Values that a deployment would set for CloudFormation parameters, keyed by parameter name. */
  parameters?: Partial<Record<string, string>>;
};

export type TemplateResource = { stack: AssemblyStack; logicalId: string };

/** Builds the scope that resolves references in one stack's template. `at` is the location that error messages show. */
export function createReferenceScope(
  assembly: Assembly,
  stack: AssemblyStack,
  at: string,
): ReferenceScope {
  return {
    at,
    ref: (name) =>
      name in pseudoParameters
        ? pseudoParameters[name]?.(stack)
        : resolveRef(assembly, stack, name, at),
    attribute: (name, attribute) =>
      buildResourceIdentity(assembly, { stack, logicalId: name }, at).attributes[attribute] ??
      throwUserError(
        `${at} uses attribute ${attribute} of ${name}, which the local run does not support.`,
      ),
    condition: (name) =>
      evaluateTemplateCondition(
        stack.template.Conditions[name] ?? null,
        createReferenceScope(assembly, stack, `${at}.${name}`),
      ),
    stackOutput: (name, output) => getStackOutput(assembly, name, output, at),
  };
}

/** Returns the `Ref` value and attributes of a CloudFormation resource. */
export function buildResourceIdentity(
  assembly: Assembly,
  { stack, logicalId }: TemplateResource,
  at: string,
): ResourceIdentity {
  const resource = stack.template.Resources[logicalId];
  if (resource === undefined) {
    return throwUserError(`${at} references ${logicalId}, which does not exist in its stack.`);
  }
  const identify = resourceIdentityBuilders[resource.Type];
  if (identify === undefined) {
    return throwUserError(
      `${at} references a ${resource.Type}, whose name the local run cannot derive.`,
    );
  }
  const property = physicalNameProperties[resource.Type];
  const given = property === undefined ? undefined : resource.Properties[property];
  const name =
    given === undefined
      ? undefined
      : resolveIntrinsics(given, createReferenceScope(assembly, stack, at));
  return identify({
    stack,
    logicalId,
    name: typeof name === 'string' ? name : `${stack.name}-${logicalId}`,
    apiEndpoint: assembly.apiEndpoint,
  });
}

function resolveRef(assembly: Assembly, stack: AssemblyStack, name: string, at: string): Json {
  const parameter = stack.template.Parameters[name];
  if (parameter !== undefined) {
    return (
      assembly.parameters?.[name] ??
      parameter.Default ??
      throwUserError(`${at} uses parameter ${name}, which has no default.`)
    );
  }
  return buildResourceIdentity(assembly, { stack, logicalId: name }, at).ref;
}

function getStackOutput(assembly: Assembly, name: string, output: string, at: string): Json {
  const stack = assembly.stacks.find((candidate) => candidate.name === name);
  const value = stack?.template.Outputs[output]?.Value;
  if (stack === undefined || value === undefined) {
    return throwUserError(
      `${at} uses output ${output} of stack ${name}, which does not exist in the cloud assembly.`,
    );
  }
  return (
    resolveIntrinsics(value, createReferenceScope(assembly, stack, `${name}/Outputs.${output}`)) ??
    null
  );
}

const pseudoParameters: Record<string, (stack: AssemblyStack) => string | undefined> = {
  'AWS::AccountId': ({ account }) => account,
  'AWS::Region': ({ region }) => region,
  'AWS::Partition': () => 'aws',
  'AWS::URLSuffix': () => 'amazonaws.com',
  'AWS::StackName': ({ name }) => name,
  'AWS::StackId': ({ name, region, account }) =>
    `arn:aws:cloudformation:${region}:${account}:stack/${name}/local`,
  'AWS::NoValue': () => undefined,
};
