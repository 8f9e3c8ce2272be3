import type { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';

const Resource = z.object({
  Type: z.string(),
  DeletionPolicy: z.string().default('Delete'),
  Properties: z.record(z.string(), z.unknown()).default({}),
});
const Resources = z.record(z.string(), Resource);
type Resource = z.infer<typeof Resource>;

/** Properties that set a resource's physical name in a template. */
const nameProperties = [
  ...['AliasName', 'BucketName', 'BudgetName', 'DashboardName', 'Domain', 'EmailIdentity'],
  ...['FunctionName', 'GroupName', 'InstanceAlias', 'LogGroupName', 'ManagedPolicyName', 'Name'],
  ...['QueueName', 'RoleName', 'StateMachineName', 'StreamName', 'TableName', 'TopicName'],
  ...['TrailName', 'UserPoolName'],
];

/** Returns true if a name contains another resource's generated name and so differs when the stack is created again. */
const isGenerated = (value: unknown, resources: z.infer<typeof Resources>): boolean =>
  [...JSON.stringify(value).matchAll(/"(?:Ref|Fn::GetAtt)":\[?"([^"]+)"/g)].some(
    ([, id = '']) => id in resources,
  );

const fixedName = (resource: Resource, resources: z.infer<typeof Resources>): string | undefined =>
  nameProperties.find((property) => {
    const value = resource.Properties[property];
    return value !== undefined && !isGenerated(value, resources);
  });

const isProtected = ({ Properties }: Resource): boolean =>
  /"DeletionProtection(Enabled)?":(true|"ACTIVE")/.test(JSON.stringify(Properties));

/** AWS services that a bucket policy allows to write before the stack is complete. */
const writers = /"Service":"(cloudtrail|delivery\.logs)\.amazonaws\.com"/;

/**
 * Simulates from a template what a failed and rolled-back first creation leaves behind. `left` remains and is harmless; each
 * of `problems` blocks the rollback or collides with a second creation.
 */
export function simulateFailedCreation(stack: Stack): { left: string[]; problems: string[] } {
  const resources = Resources.parse(Template.fromStack(stack).toJSON()['Resources']);
  const written = Object.values(resources)
    .filter(
      ({ Type, Properties }) =>
        Type === 'AWS::S3::BucketPolicy' && writers.test(JSON.stringify(Properties)),
    )
    .map(({ Properties }) => z.object({ Ref: z.string() }).parse(Properties['Bucket']).Ref);
  const survivors = Object.entries(resources).filter(
    ([, { DeletionPolicy }]) => DeletionPolicy === 'Retain',
  );
  const problems = Object.entries(resources).flatMap(([id, resource]) => {
    const name = fixedName(resource, resources);
    const survives = resource.DeletionPolicy === 'Retain';
    return [
      ...(survives && name
        ? [`${id} survives under its fixed ${name}, and the retry collides`]
        : []),
      ...(!survives && isProtected(resource)
        ? [`${id} is protected from deletion: the rollback stops`]
        : []),
      ...(!survives && written.includes(id)
        ? [`${id} isn't empty any more: the rollback stops`]
        : []),
      ...(name && resource.Type === 'AWS::SecretsManager::Secret'
        ? [`${id} keeps its name for the days of recovery, and the retry collides`]
        : []),
    ];
  });
  if (stack.terminationProtection)
    problems.push('the stack is protected, so what is left of it can’t be deleted');
  return {
    left: survivors.map(([id, { Type }]) => `${Type} ${id.replace(/[0-9A-F]{8}$/, '')}`),
    problems,
  };
}
