import type { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';

const Many = z.union([z.unknown().array(), z.unknown().transform((one) => [one])]);
const Conditions = z.record(z.string(), z.record(z.string(), Many));

const Statement = z.object({
  Effect: z.literal('Allow'),
  Action: Many.pipe(z.string().array()),
  Resource: Many.optional(),
  NotResource: Many.optional(),
  Condition: Conditions.default({}),
});
type Statement = z.infer<typeof Statement>;

const Ref = z.object({ Ref: z.string() });
const GetAtt = z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) });
const Join = z.object({ 'Fn::Join': z.tuple([z.string(), z.unknown().array()]) });
const If = z.object({ 'Fn::If': z.tuple([z.string(), z.unknown(), z.unknown()]) });
const StackOutput = z.object({ 'Fn::GetStackOutput': z.object({ OutputName: z.string() }) });

const Policy = z.object({
  Properties: z.object({
    PolicyDocument: z.object({ Statement: Statement.array() }),
    Roles: z.tuple([z.unknown()]),
  }),
});
const Lambda = z.object({
  Properties: z.object({
    Role: z.unknown(),
    Environment: z
      .object({ Variables: z.record(z.string(), z.unknown()) })
      .default({ Variables: {} }),
  }),
});
const Output = z.object({ Value: z.unknown() });

/** Without the hash that the CDK puts behind a name. */
const nameOf = (logicalId: string): string => logicalId.replace(/[0-9A-F]{8}$/, '');

/** What a person would call the thing that an expression of CloudFormation stands for. */
function readable(value: unknown, outputs: Map<string, unknown>): string {
  const expression = z.union([z.string(), Ref, GetAtt, Join, If, StackOutput]).parse(value);
  if (typeof expression === 'string') return expression;
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

/** Returns what the list calls a role that is given by its name or its ARN, from its own stack or another. */
const roleName = (role: unknown, outputs: Map<string, unknown>): string =>
  readable(role, outputs)
    .replace(/^.*:role\//, '')
    .replace(/Role$/, '');

function sentences(statement: Statement, outputs: Map<string, unknown>): string[] {
  const { Action, Resource, NotResource = [], Condition } = statement;
  const list = (values: unknown[]) => values.map((value) => readable(value, outputs));
  const things = Resource ? list(Resource) : [`all but ${list(NotResource)}`];
  const conditions = Object.values(Condition)
    .flatMap(Object.entries)
    .map(([key, values]) => ` if ${key} is ${list(values)}`);
  return Action.flatMap((action) => things.map((thing) => `  ${action} on ${thing}${conditions}`));
}

/** Who may do what with what, and which variables tell a function where: one line each, sorted. */
export function permissions(templates: Template[]): string {
  const outputs = new Map<string, unknown>(
    templates
      .flatMap((template) => Object.entries(template.findOutputs('*')))
      .map(([name, output]) => [name, Output.parse(output).Value]),
  );
  const environments = new Map(
    templates
      .flatMap((template) => Object.values(template.findResources('AWS::Lambda::Function')))
      .map((resource) => Lambda.parse(resource).Properties)
      .map(({ Role, Environment }) => [
        roleName(Role, outputs),
        Object.keys(Environment.Variables),
      ]),
  );
  return templates
    .flatMap((template) => Object.values(template.findResources('AWS::IAM::Policy')))
    .map((resource) => Policy.parse(resource).Properties)
    .map(({ PolicyDocument, Roles: [role] }) => {
      const name = roleName(role, outputs);
      const rights = PolicyDocument.Statement.flatMap((statement) => sentences(statement, outputs));
      const variables = environments.get(name)?.map((variable) => `  knows ${variable}`) ?? [];
      return [name, ...rights.sort(), ...variables.sort(), ''].join('\n');
    })
    .sort()
    .join('\n');
}
