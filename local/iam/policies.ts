import * as z from 'zod';
import type { Resource, Resources } from '../assembly/resources.ts';
import { Statement } from './statement.ts';

/** IAM policy in the cloud assembly, with the resources or roles to which it is attached. */
export type Policy = {
  /** Stack and logical ID of the resource that contains the IAM policy, for error messages. */
  at: string;
  /**
   * Kind of the policy. `identity`: permissions of a role. `trust`: principals that can assume a role. `resource`: principals
   * that can use a resource.
   */
  kind: 'identity' | 'trust' | 'resource';
  /** ARNs of the resources or names of the roles to which the policy is attached. */
  attachedTo: string[];
  statements: Statement[];
};

const Document = z.object({ Statement: z.array(Statement) });

type Reader = (resources: Pick<Resources, 'ofType'>) => Policy[];

const placeOf = ({ stack, logicalId }: Resource<unknown>): string => `${stack}/${logicalId}`;

const identityPolicies: Reader = (resources) =>
  resources
    .ofType(
      ['AWS::IAM::Policy'],
      z.object({ PolicyDocument: Document, Roles: z.array(z.string()).default([]) }),
    )
    .map((resource) => ({
      at: placeOf(resource),
      kind: 'identity',
      attachedTo: resource.properties.Roles,
      statements: resource.properties.PolicyDocument.Statement,
    }));

const Role = z.object({
  AssumeRolePolicyDocument: Document,
  Policies: z.array(z.object({ PolicyDocument: Document })).default([]),
});

const rolePolicies: Reader = (resources) =>
  resources.ofType(['AWS::IAM::Role'], Role).flatMap((resource): Policy[] => {
    const { AssumeRolePolicyDocument, Policies } = resource.properties;
    const common = { at: placeOf(resource), attachedTo: [resource.identity.ref] };
    return [
      { ...common, kind: 'trust', statements: AssumeRolePolicyDocument.Statement },
      {
        ...common,
        kind: 'identity',
        statements: Policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement),
      },
    ];
  });

/** Converts an SQS queue's URL, which ends in account and queue name, to the queue's ARN. */
const queueArn = (address: string, region: string): string =>
  `arn:aws:sqs:${region}:${address.split('/').slice(-2).join(':')}`;

const keyArn = ({ identity }: Resource<unknown>): string => identity.attributes['Arn'] ?? '';

/** Builds a function that reads resource policies of one CloudFormation resource type, such as `AWS::SQS::QueuePolicy`. */
const createResourcePolicyReader =
  <Schema extends z.ZodType>(
    type: string,
    schema: Schema,
    read: (
      properties: z.infer<Schema>,
      resource: Resource<z.infer<Schema>>,
    ) => Pick<Policy, 'attachedTo' | 'statements'>,
  ): Reader =>
  (resources) =>
    resources.ofType([type], schema).map((resource) => ({
      at: placeOf(resource),
      kind: 'resource',
      ...read(resource.properties, resource),
    }));

const topicPolicies = createResourcePolicyReader(
  'AWS::SNS::TopicPolicy',
  z.object({ PolicyDocument: Document, Topics: z.array(z.string()) }),
  ({ PolicyDocument, Topics }) => ({ attachedTo: Topics, statements: PolicyDocument.Statement }),
);

const queuePolicies = createResourcePolicyReader(
  'AWS::SQS::QueuePolicy',
  z.object({ PolicyDocument: Document, Queues: z.array(z.string()) }),
  ({ PolicyDocument, Queues }, { region }) => ({
    attachedTo: Queues.map((address) => queueArn(address, region)),
    statements: PolicyDocument.Statement,
  }),
);

const bucketPolicies = createResourcePolicyReader(
  'AWS::S3::BucketPolicy',
  z.object({ PolicyDocument: Document, Bucket: z.string() }),
  ({ PolicyDocument, Bucket }) => ({
    attachedTo: [`arn:aws:s3:::${Bucket}`],
    statements: PolicyDocument.Statement,
  }),
);

/** Reads the policies of KMS keys. The resource `*` in a key policy means the key to which the policy belongs. */
const keyPolicies = createResourcePolicyReader(
  'AWS::KMS::Key',
  z.object({ KeyPolicy: Document }),
  (key, resource) => ({
    attachedTo: [keyArn(resource)],
    statements: key.KeyPolicy.Statement.map((statement) => ({
      ...statement,
      Resource: [keyArn(resource)],
    })),
  }),
);

const Permission = z.object({
  Action: z.string(),
  FunctionName: z.string(),
  Principal: z.string(),
  SourceArn: z.string().optional(),
  SourceAccount: z.string().optional(),
});

/** Converts Lambda permissions in the template to the statements that AWS adds to a function's resource policy. */
const functionPolicies = createResourcePolicyReader(
  'AWS::Lambda::Permission',
  Permission,
  ({ Action, FunctionName, Principal, SourceArn, SourceAccount }, { region, account }) => {
    const arn = FunctionName.startsWith('arn:')
      ? FunctionName
      : `arn:aws:lambda:${region}:${account}:function:${FunctionName}`;
    const Condition = {
      ...(SourceArn && { ArnLike: { 'aws:SourceArn': SourceArn } }),
      ...(SourceAccount && { StringEquals: { 'aws:SourceAccount': SourceAccount } }),
    };
    const principal = Principal.includes('.') ? { Service: Principal } : { AWS: Principal };
    const statement = { Effect: 'Allow', Principal: principal, Action, Resource: arn, Condition };
    return { attachedTo: [arn], statements: [Statement.parse(statement)] };
  },
);

/** Returns the statements of the identity policies attached to a role. */
export function listRoleStatements(policies: readonly Policy[], role: string): Statement[] {
  return policies
    .filter(({ kind, attachedTo }) => kind === 'identity' && attachedTo.includes(role))
    .flatMap(({ statements }) => statements);
}

const readers = [
  ...[identityPolicies, rolePolicies, topicPolicies, queuePolicies, bucketPolicies],
  ...[keyPolicies, functionPolicies],
];

export const readPolicies: Reader = (resources) => readers.flatMap((read) => read(resources));
