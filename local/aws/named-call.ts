import type { SentRequest } from '../constraints/find-operation.ts';
import { itemsIn } from './items-in.ts';

/** A request of an AWS client before anybody looks into it. */
export type Sent = SentRequest;

/** What a request asks for, and of whom; of DynamoDB also about which kinds of items, by their keys. */
export type CallName = { service: string; operation: string; item?: string };

/** What stands before the operation in `X-Amz-Target`, and what people call that service. */
const services: Record<string, string> = {
  DynamoDB_20120810: 'dynamodb',
  AWSStepFunctions: 'step-functions',
  TrentService: 'kms',
  secretsmanager: 'secrets-manager',
  AWSEvents: 'eventbridge',
  AmazonSQS: 'sqs',
};

export function nameOf({ method, path, headers, body }: Sent): CallName {
  const [target = '', operation] = (headers['x-amz-target'] ?? '').split('.');
  if (operation) {
    const service = services[target] ?? target;
    return { service, operation, ...(service === 'dynamodb' && { item: itemsIn(body) }) };
  }
  if (isForm(headers)) {
    const action = new URLSearchParams(body.toString('utf8')).get('Action');
    return { service: 'sns', operation: action ?? 'unknown' };
  }
  if (path.startsWith('/v2/email/')) {
    return { service: 'ses', operation: `${method} ${path.slice('/v2/email/'.length)}` };
  }
  if (path.startsWith('/participant/')) {
    return {
      service: 'connect-participant',
      operation: `${method} ${path.slice('/participant/'.length)}`,
    };
  }
  if (/\/connect\/aws4_request/.test(headers['authorization'] ?? '')) {
    return { service: 'connect', operation: `${method} ${path.split('/').slice(1, 3).join('/')}` };
  }
  const invoked = /^\/2015-03-31\/functions\/([^/]+)\/invocations/.exec(path)?.[1];
  if (invoked) return { service: 'lambda', operation: 'Invoke' };
  const tagging = path.includes('?tagging') ? ' tagging' : '';
  return { service: 's3', operation: `${method} object${tagging}` };
}

const isForm = (headers: Sent['headers']): boolean =>
  (headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
