import { RemovalPolicy } from 'aws-cdk-lib';

/**
 * What happens to data when its stack goes. Kept data still goes when the stack's first creation fails: a retry would
 * collide with what a plain `Retain` leaves behind under a fixed name.
 */
export const dataRemoval = (isKept: boolean): RemovalPolicy =>
  isKept ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;
