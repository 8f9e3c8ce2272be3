import { CfnResource } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/**
 * Maximum number of Connect resources that CloudFormation creates in parallel, because Connect's API allows two requests per
 * second.
 */
const atOnce = 3;

/** Limits how many Connect resources CloudFormation creates in parallel to three, by adding dependencies between them. */
export function limitParallelResourceCreation(scope: IConstruct): void {
  const resources = scope.node
    .findAll()
    .filter((construct) => construct instanceof CfnResource)
    .filter(({ cfnResourceType }) => cfnResourceType.startsWith('AWS::Connect::'));
  for (const [place, resource] of resources.entries()) {
    const before = resources[place - atOnce];
    if (before) resource.addResourceDependency(before);
  }
}
