import * as z from 'zod';
import { jsonValueSchema } from '../json.ts';

/** Schema of a CloudFormation template, as far as it concerns contact flows. */
export const Template = z.looseObject({
  Parameters: z
    .record(z.string(), z.looseObject({ Default: jsonValueSchema.optional() }))
    .default({}),
  Resources: z.record(
    z.string(),
    z.looseObject({
      Type: z.string(),
      Properties: z.record(z.string(), jsonValueSchema).default({}),
    }),
  ),
});
export type Template = z.infer<typeof Template>;

export const flowResourceTypes = ['AWS::Connect::ContactFlow', 'AWS::Connect::ContactFlowModule'];

/** Values of the parameters that CloudFormation defines itself. */
export const pseudoParameters: ReadonlyMap<string, string> = new Map([
  ['AWS::AccountId', '111122223333'],
  ['AWS::Partition', 'aws'],
  ['AWS::Region', 'us-east-1'],
  ['AWS::NoValue', ''],
  ['AWS::NotificationARNs', ''],
  ['AWS::StackId', 'arn:aws:cloudformation:us-east-1:111122223333:stack/stack/1'],
  ['AWS::StackName', 'stack'],
  ['AWS::URLSuffix', 'amazonaws.com'],
]);
