import type { AwsCallName } from './aws-call-name.ts';

/**
 * Kinds of simulated AWS service failures. `failed`: internal error. `throttled`: too many requests. `refused`: a temporary
 * quota, conflict or key error, after which a retry of the same request succeeds.
 */
export type ServiceFailureKind = 'failed' | 'throttled' | 'refused';

/**
 * Error code and HTTP status (400 by default) of an AWS error; `reason` is the cancellation reason of items in a DynamoDB
 * transaction.
 */
export type ServiceError = { code: string; status?: number; reason?: string };

type Errors = { failed: ServiceError; throttled: ServiceError; refused?: ServiceError };

const failed = (code: string): ServiceError => ({ code, status: 500 });

const slowDown: ServiceError = { code: 'ThrottlingException' };

const defaultErrors: Errors = { failed: failed('InternalFailure'), throttled: slowDown };

/** Simulated errors of each AWS service, keyed by the service's name in AWS's service models. */
const errorsByService: Record<string, Errors> = {
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

/** Simulated errors of single AWS operations, where they differ from the errors of the operation's service. */
const errorsByOperation: Record<string, Partial<Errors>> = {
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

/**
 * Returns the simulated error of the given kind for an AWS operation; undefined when the service has no error of that kind.
 */
export function findServiceError(
  { service, operation }: Pick<AwsCallName, 'service' | 'operation'>,
  kind: ServiceFailureKind,
): ServiceError | undefined {
  return (
    errorsByOperation[`${service} ${operation}`]?.[kind] ??
    (errorsByService[service] ?? defaultErrors)[kind]
  );
}
