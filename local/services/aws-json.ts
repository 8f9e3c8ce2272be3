import * as z from 'zod';
import type { AwsReply, AwsRequest, AwsServiceEmulator } from '../component-types.ts';

/** Result of an emulated AWS operation. The client receives `refused` as an AWS exception with the name `code`. */
export type AwsOperationResult =
  | { kind: 'answered'; body: Record<string, unknown> }
  | { kind: 'refused'; code: string; message: string };

export function succeedOperation(body: Record<string, unknown>): AwsOperationResult {
  return {
    kind: 'answered',
    body,
  };
}

export function failOperation(code: string, message: string): AwsOperationResult {
  return {
    kind: 'refused',
    code,
    message,
  };
}

export type AwsOperation = (body: string) => AwsOperationResult;

/** Wraps an emulated AWS operation with input validation; input that violates the schema yields a ValidationException. */
export function defineOperation<Schema extends z.ZodType>(
  schema: Schema,
  run: (input: z.output<Schema>) => AwsOperationResult,
): AwsOperation {
  return (body) => {
    const parsed = schema.safeParse(JSON.parse(body));
    if (parsed.success) return run(parsed.data);
    return failOperation('ValidationException', z.prettifyError(parsed.error));
  };
}

/** Converts an instant to epoch seconds, the timestamp format of AWS's JSON protocols. */
export function toEpochSeconds(instant: Date): number {
  return instant.getTime() / 1000;
}

type Service = {
  endpointName: string;
  /** Part of the service's `X-Amz-Target` header before the dot, such as `AWSEvents`. */
  target: string;
  version: '1.0' | '1.1';
  operations: Record<string, AwsOperation>;
};

/**
 * Builds an emulated AWS service with AWS's JSON protocol. Each request is a POST whose `X-Amz-Target` header names the
 * operation.
 */
export function createAwsJsonService(service: Service): AwsServiceEmulator {
  const prefix = `${service.target}.`;
  const targetOf = ({ headers: { 'x-amz-target': target = '' } }: AwsRequest) => target;
  return {
    endpointName: service.endpointName,
    answers: (request) => targetOf(request).startsWith(prefix),
    answer: async (request) => {
      const name = targetOf(request).slice(prefix.length);
      const run = Object.hasOwn(service.operations, name) ? service.operations[name] : undefined;
      const answer = run
        ? run(request.body)
        : failOperation('UnknownOperationException', `${name} is not supported by the local run`);
      return reply(service.version, answer);
    },
  };
}

const reply = (version: string, answer: AwsOperationResult): AwsReply => {
  const headers = { 'content-type': `application/x-amz-json-${version}` };
  if (answer.kind === 'answered') {
    return { status: 200, headers, body: JSON.stringify(answer.body) };
  }
  const { code, message } = answer;
  return { status: 400, headers, body: JSON.stringify({ __type: code, message }) };
};
