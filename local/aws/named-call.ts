import { nameOperation, type SentRequest } from '../constraints/find-operation.ts';
import { itemKindsOfRequest } from './items-in.ts';

/** Service and operation as named by AWS's service models; for DynamoDB also the kinds of items, derived from their keys. */
export type CallName = { service: string; operation: string; item?: string };

export function nameAwsCall(request: SentRequest): CallName {
  const name = nameOperation(request);
  return name.service === 'dynamodb' ? { ...name, item: itemKindsOfRequest(request.body) } : name;
}
