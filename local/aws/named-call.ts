import { nameOperation, type SentRequest } from '../constraints/find-operation.ts';
import { itemsIn } from './items-in.ts';

/** A service and its operation as AWS's service models name them; of DynamoDB also the kinds of items, by their keys. */
export type CallName = { service: string; operation: string; item?: string };

export const nameOf = (request: SentRequest): CallName => {
  const name = nameOperation(request);
  return name.service === 'dynamodb' ? { ...name, item: itemsIn(request.body) } : name;
};
