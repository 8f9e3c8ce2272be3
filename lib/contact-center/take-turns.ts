import { CfnResource } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Maximum Connect resources that CloudFormation creates in parallel; Connect's API allows two requests per second. */
const atOnce = 3;

/** Adds dependencies so that CloudFormation creates at most three Connect resources in parallel. */
export function limitParallelCreation(scope: IConstruct): void {
  const resources = scope.node
    .findAll()
    .filter((construct) => construct instanceof CfnResource)
    .filter(({ cfnResourceType }) => cfnResourceType.startsWith('AWS::Connect::'));
  for (const [place, resource] of resources.entries()) {
    const before = resources[place - atOnce];
    if (before) resource.addResourceDependency(before);
  }
}
