import { type AwsHttpRequest, nameOperation } from '../constraints/find-operation.ts';
import { itemKindsOfRequest } from './items-in.ts';

/**
 * Service and operation of an AWS call, named as in AWS's service models. `item` lists the kinds of DynamoDB items in the
 * request, such as `T/A`.
 */
export type AwsCallName = { service: string; operation: string; item?: string };

export function nameAwsCall(request: AwsHttpRequest): AwsCallName {
  const name = nameOperation(request);
  return name.service === 'dynamodb' ? { ...name, item: itemKindsOfRequest(request.body) } : name;
}
