import { RemovalPolicy } from 'aws-cdk-lib';

/**
 * Returns the removal policy for data. Retained data is still deleted when the stack's first creation fails; otherwise a
 * retry would collide with the fixed names left behind.
 */
export function toDataRemovalPolicy(isKept: boolean): RemovalPolicy {
  return isKept ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;
}
