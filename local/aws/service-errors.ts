import type { CallName } from './named-call.ts';

/**
 * Ways in which a service fails. `failed`: an error on its side. `throttled`: too many requests. `refused`: an exceeded quota, a
 * conflict with another writer or a key that can't be used, which passes without a change of the request.
 */
export type FailureKind = 'failed' | 'throttled' | 'refused';

/** A code, and the status where it is not 400; `reason` is that of the items of a canceled transaction. */
export type ServiceError = { code: string; status?: number; reason?: string };

type Errors = { failed: ServiceError; throttled: ServiceError; refused?: ServiceError };

const failed = (code: string): ServiceError => ({ code, status: 500 });

const slowDown: ServiceError = { code: 'ThrottlingException' };

const others: Errors = { failed: failed('InternalFailure'), throttled: slowDown };

/** By service, as AWS's service models name them. */
const byService: Record<string, Errors> = {
  dynamodb: {
    failed: failed('InternalServerError'),
    throttled: { code: 'ProvisionedThroughputExceededException' },
    refused: { code: 'RequestLimitExceeded' },
  },
  kms: {
    failed: failed('KMSInternalException'),
    throttled: slowDown,
    refused: { code: 'KMSInvalidStateException' },
  },
  transcribe: {
    failed: failed('InternalFailureException'),
    throttled: slowDown,
    refused: { code: 'LimitExceededException' },
  },
  connect: {
    failed: failed('InternalServiceException'),
    throttled: { code: 'TooManyRequestsException', status: 429 },
    refused: { code: 'LimitExceededException', status: 429 },
  },
  connectparticipant: {
    failed: failed('InternalServerException'),
    throttled: { code: 'ThrottlingException', status: 429 },
  },
  sesv2: {
    failed: failed('InternalServiceErrorException'),
    throttled: { code: 'TooManyRequestsException', status: 429 },
    refused: { code: 'LimitExceededException' },
  },
  sns: { failed: failed('InternalError'), throttled: slowDown },
  s3: {
    failed: failed('InternalError'),
    throttled: { code: 'SlowDown', status: 503 },
    refused: { code: 'OperationAborted', status: 409 },
  },
  sqs: {
    failed: failed('InternalError'),
    throttled: { code: 'RequestThrottled' },
    refused: { code: 'KmsThrottled' },
  },
  stepfunctions: {
    failed: failed('InternalFailure'),
    throttled: slowDown,
    refused: { code: 'ExecutionLimitExceeded' },
  },
  events: { failed: failed('InternalException'), throttled: slowDown },
  secretsmanager: {
    failed: failed('InternalServiceError'),
    throttled: slowDown,
    refused: { code: 'DecryptionFailure' },
  },
  lambda: {
    failed: failed('ServiceException'),
    throttled: { code: 'TooManyRequestsException', status: 429 },
  },
};

const conflict: ServiceError = { code: 'TransactionConflictException' };

const canceled = (reason: string): ServiceError => ({
  code: 'TransactionCanceledException',
  reason,
});

/** Operations whose errors are not those of their services. */
const byOperation: Record<string, Partial<Errors>> = {
  'dynamodb TransactWriteItems': {
    throttled: canceled('ThrottlingError'),
    refused: canceled('TransactionConflict'),
  },
  'dynamodb TransactGetItems': {
    throttled: canceled('ThrottlingError'),
    refused: canceled('TransactionConflict'),
  },
  'dynamodb PutItem': { refused: conflict },
  'dynamodb UpdateItem': { refused: conflict },
  'dynamodb DeleteItem': { refused: conflict },
  'connect StartTaskContact': { refused: { code: 'ServiceQuotaExceededException', status: 402 } },
};

/** Returns the error of that kind, or nothing where a service never refuses in that way. */
export const errorFor = (
  { service, operation }: Pick<CallName, 'service' | 'operation'>,
  kind: FailureKind,
): ServiceError | undefined =>
  byOperation[`${service} ${operation}`]?.[kind] ?? (byService[service] ?? others)[kind];
