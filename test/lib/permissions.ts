import type { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import type { Resource, Resources } from '../../local/assembly/resources.ts';
import { readPolicies } from '../../local/iam/policies.ts';
import type { Statement } from '../../local/iam/statement.ts';

const Ref = z.object({ Ref: z.string() });
const GetAtt = z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) });
const Join = z.object({ 'Fn::Join': z.tuple([z.string(), z.unknown().array()]) });
const If = z.object({ 'Fn::If': z.tuple([z.string(), z.unknown(), z.unknown()]) });
const StackOutput = z.object({ 'Fn::GetStackOutput': z.object({ OutputName: z.string() }) });
const Expression = z.union([Ref, GetAtt, Join, If, StackOutput]);

const Output = z.object({ Value: z.unknown() });
const Lambda = z.object({
  Role: z.string(),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }).optional(),
});

type Outputs = ReadonlyMap<string, unknown>;

/** Returns the logical id without the hash that the CDK appends. */
const nameOf = (logicalId: string): string => logicalId.replace(/[0-9A-F]{8}$/, '');

/** Returns a readable name for the resource that a CloudFormation expression refers to. */
function nameIn(expression: z.infer<typeof Expression>, outputs: Outputs): unknown {
  if ('Ref' in expression) return nameOf(expression.Ref);
  if ('Fn::GetAtt' in expression) {
    const [logicalId, attribute] = expression['Fn::GetAtt'];
    return attribute === 'Arn' ? nameOf(logicalId) : `${nameOf(logicalId)} (${attribute})`;
  }
  if ('Fn::Join' in expression) {
    const [separator, parts] = expression['Fn::Join'];
    return parts.map((part) => readable(part, outputs)).join(separator);
  }
  if ('Fn::If' in expression) {
    const [condition, then] = expression['Fn::If'];
    return `${readable(then, outputs)}, if ${nameOf(condition)}`;
  }
  return readable(outputs.get(expression['Fn::GetStackOutput'].OutputName), outputs);
}

/** Replaces each CloudFormation expression in a value by a readable name. */
function readable(value: unknown, outputs: Outputs): unknown {
  const expression = Expression.safeParse(value);
  if (expression.success) return nameIn(expression.data, outputs);
  if (Array.isArray(value)) return value.map((one) => readable(one, outputs));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, readable(inner, outputs)]),
  );
}

/** Reads the resources of templates as the local run does, with names instead of addresses. */
function namedResources(templates: Template[]): Pick<Resources, 'ofType'> {
  const outputs: Outputs = new Map(
    templates
      .flatMap((template) => Object.entries(template.findOutputs('*')))
      .map(([name, output]) => [name, Output.parse(output).Value]),
  );
  const read = <Schema extends z.ZodType>(type: string, schema: Schema) =>
    templates
      .flatMap((template) => Object.entries(template.findResources(type)))
      .map(
        ([logicalId, { Properties = {} }]): Resource<z.infer<Schema>> => ({
          ...{ stack: '', region: '', account: '', logicalId, type },
          identity: { ref: nameOf(logicalId), attributes: { Arn: nameOf(logicalId) } },
          properties: schema.parse(readable(Properties, outputs)),
        }),
      );
  return { ofType: (types, schema) => types.flatMap((type) => read(type, schema)) };
}

/** Returns the list's name of a role given by name or ARN. */
const roleName = (role: string): string => role.replace(/^.*:role\//, '').replace(/Role$/, '');

function sentences({ Action, Resource, NotResource, Condition }: Statement): string[] {
  const resources = Resource ?? [`all but ${NotResource}`];
  const conditions = Object.values(Condition)
    .flatMap((comparison) => Object.entries(comparison ?? {}))
    .map(([key, values]) => ` if ${key} is ${values}`);
  return Action.flatMap((action) =>
    resources.map((resource) => `  ${action} on ${resource}${conditions}`),
  );
}

/** Returns a reviewable list: each role with its permissions and, for functions, its environment variables, sorted. */
export function permissions(templates: Template[]): string {
  const resources = namedResources(templates);
  const environments = new Map(
    resources
      .ofType(['AWS::Lambda::Function'], Lambda)
      .map(({ properties: { Role, Environment } }) => [
        roleName(Role),
        Object.keys(Environment?.Variables ?? {}),
      ]),
  );
  return readPolicies(resources)
    .filter(({ kind, statements }) => kind === 'identity' && statements.length > 0)
    .map(({ attachedTo: [role = ''], statements }) => {
      const name = roleName(role);
      const rights = statements.flatMap(sentences);
      const variables = environments.get(name)?.map((variable) => `  knows ${variable}`) ?? [];
      return [name, ...rights.sort(), ...variables.sort(), ''].join('\n');
    })
    .sort()
    .join('\n');
}
