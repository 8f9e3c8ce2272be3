import { RemovalPolicy } from 'aws-cdk-lib';

/**
 * Returns the CDK removal policy for data. If a stack's first creation fails, even data to retain is deleted, because the
 * retry could not create resources with the same fixed names.
 */
export function toDataRemovalPolicy(isRetained: boolean): RemovalPolicy {
  return isRetained ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;
}
