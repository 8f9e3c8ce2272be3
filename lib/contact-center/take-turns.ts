import { CfnResource } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Amazon Connect is asked for two things a second, and refuses what comes too quickly. */
const atOnce = 3;

/** Has CloudFormation make what belongs to Amazon Connect in so many rows, not all at the same time. */
export const takeTurns = (scope: IConstruct): void => {
  const resources = scope.node
    .findAll()
    .filter((construct) => construct instanceof CfnResource)
    .filter(({ cfnResourceType }) => cfnResourceType.startsWith('AWS::Connect::'));
  for (const [place, resource] of resources.entries()) {
    const before = resources[place - atOnce];
    if (before) resource.addResourceDependency(before);
  }
};
