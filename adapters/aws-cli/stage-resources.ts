import * as z from 'zod';
import type { StackState } from '../../core/operations/stage-state.ts';
import { type AwsQueryRunner, AwsRejectionError } from './query-aws.ts';

const Stacks = z.object({
  Stacks: z.array(
    z.object({
      StackName: z.string(),
      StackStatus: z.string(),
      EnableTerminationProtection: z.boolean().default(false),
    }),
  ),
});

/** Returns a list with the CloudFormation stack, or an empty list if the stack does not exist. */
export async function describeStack(
  ask: AwsQueryRunner,
  StackName: string,
  region?: string,
): Promise<StackState[]> {
  const answer = await ask(
    'cloudformation',
    'describe-stacks',
    { StackName },
    { ...(region && { region }) },
  ).catch((error: unknown) => {
    if (error instanceof AwsRejectionError && error.message.includes('does not exist')) {
      return { Stacks: [] };
    }
    throw error;
  });
  return Stacks.parse(answer).Stacks.map((stack) => ({
    name: stack.StackName,
    status: stack.StackStatus,
    isProtected: stack.EnableTerminationProtection,
  }));
}

const StackResourcesPage = z.object({
  StackResourceSummaries: z.array(
    z.object({
      LogicalResourceId: z.string(),
      PhysicalResourceId: z.string().default(''),
      ResourceType: z.string(),
    }),
  ),
});

/** Resource of a CloudFormation stack. `id` is its physical id. */
export type StageResource = { logicalId: string; id: string; type: string };

export async function listStackResources(
  ask: AwsQueryRunner,
  StackName: string,
  region?: string,
): Promise<StageResource[]> {
  const answer = await ask(
    ...(['cloudformation', 'list-stack-resources', { StackName }] as const),
    ...[{ ...(region && { region }) }],
  );
  return StackResourcesPage.parse(answer).StackResourceSummaries.map((one) => ({
    logicalId: one.LogicalResourceId,
    id: one.PhysicalResourceId,
    type: one.ResourceType,
  }));
}
