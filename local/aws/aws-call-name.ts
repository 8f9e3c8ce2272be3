import { type AwsHttpRequest, findOperationName } from '../constraints/find-operation.ts';
import { formatRequestItemKinds } from './request-item-kinds.ts';

/**
 * Service and operation of an AWS call, named as in AWS's service models. `item` lists the kinds of DynamoDB items in the
 * request, such as `T/A`.
 */
export type AwsCallName = { service: string; operation: string; item?: string };

export function identifyAwsCall(request: AwsHttpRequest): AwsCallName {
  const name = findOperationName(request);
  return name.service === 'dynamodb'
    ? { ...name, item: formatRequestItemKinds(request.body) }
    : name;
}
