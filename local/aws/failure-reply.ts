import * as z from 'zod';
import { isObject } from '../assembly/template.ts';
import type { AwsHttpRequest } from '../constraints/find-operation.ts';
import { parseJsonBody } from '../http-api/parse-json.ts';
import type { AwsCallName } from './aws-call-name.ts';
import type { ForwardedReply } from './forward-request.ts';
import { findServiceError, type ServiceError, type ServiceFailureKind } from './service-errors.ts';

const message = 'A fault that was asked for.';

/** Error reply to an AWS call that the local run creates itself instead of forwarding the emulated service's reply. */
type OwnReply = ForwardedReply & { headers: Record<string, string> };

/**
 * Builds an error reply in the AWS service's protocol. When the service has no error of the requested kind, the reply is an
 * internal failure.
 */
export function buildServiceErrorReply(
  name: AwsCallName,
  kind: ServiceFailureKind,
  request?: AwsHttpRequest,
): ForwardedReply {
  const error = findServiceError(name, kind) ??
    findServiceError(name, 'failed') ?? { code: 'InternalFailure' };
  return errorReply(name.service, error, { message, ...canceledItems(error, request) });
}

/** Builds the AWS error reply to a call for which the function has no IAM permission. */
export function buildAccessDeniedReply({ service }: AwsCallName, why: string): OwnReply {
  const code = isXml(service) ? 'AccessDenied' : 'AccessDeniedException';
  const status = service === 'dynamodb' ? 400 : 403;
  return errorReply(service, { code, status }, { message: why });
}

/**
 * Builds a `PutEvents` reply with status 200 in which every entry has failed. For other AWS operations, builds an internal
 * failure.
 */
export function buildFailedPutEventsReply(
  name: AwsCallName,
  { body }: AwsHttpRequest,
): ForwardedReply {
  const input = Entries.safeParse(parseJsonBody(body));
  if (name.operation !== 'PutEvents' || !input.success) {
    return buildServiceErrorReply(name, 'failed');
  }
  const refused = input.data.Entries.map(() => ({
    ErrorCode: 'InternalFailure',
    ErrorMessage: message,
  }));
  return {
    status: 200,
    headers: { 'content-type': 'application/x-amz-json-1.1' },
    body: Buffer.from(JSON.stringify({ FailedEntryCount: refused.length, Entries: refused })),
  };
}

const Entries = z.object({ Entries: z.array(z.unknown()) });

/**
 * Builds the cancellation reasons of a failed DynamoDB transaction: the last item has the error, and the other items have
 * none.
 */
function canceledItems({ reason }: ServiceError, sentRequest: AwsHttpRequest | undefined): object {
  const input = reason && sentRequest ? parseJsonBody(sentRequest.body) : undefined;
  const items = isObject(input) ? input['TransactItems'] : undefined;
  if (!Array.isArray(items)) return {};
  const last = items.length - 1;
  const CancellationReasons = items.map((_, at) => ({ Code: at === last ? reason : 'None' }));
  return { CancellationReasons };
}

const isXml = (service: string): boolean => service === 's3' || service === 'sns';

const errorReply = (
  service: string,
  { code, status = 400 }: ServiceError,
  fields: { message: string },
): OwnReply => ({
  status,
  headers: {
    'content-type': isXml(service) ? 'text/xml' : 'application/x-amz-json-1.0',
    'x-amzn-errortype': code,
  },
  body: Buffer.from(
    isXml(service)
      ? xml(service, code, { status, ...fields })
      : JSON.stringify({ __type: code, ...fields }),
  ),
});

const xml = (
  service: string,
  code: string,
  { status, message: why }: { status: number; message: string },
): string => {
  const type = status < 500 ? 'Sender' : 'Receiver';
  const error = `<Error><Type>${type}</Type><Code>${code}</Code><Message>${why}</Message></Error>`;
  return service === 's3' ? error : `<ErrorResponse>${error}</ErrorResponse>`;
};
