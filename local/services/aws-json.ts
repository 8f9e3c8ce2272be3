import * as z from 'zod';
import type { AwsReply, AwsRequest, ServicePart } from '../parts.ts';

/** A refusal is a value: the client gets it as the exception of that name. */
export type Answer =
  | { kind: 'answered'; body: Record<string, unknown> }
  | { kind: 'refused'; code: string; message: string };

export const answered = (body: Record<string, unknown>): Answer => ({ kind: 'answered', body });

export const refused = (code: string, message: string): Answer => ({
  kind: 'refused',
  code,
  message,
});

export type Operation = (body: string) => Answer;

/** An operation with the schema of its input; what the schema refuses is a ValidationException. */
export const operation =
  <Schema extends z.ZodType>(schema: Schema, run: (input: z.output<Schema>) => Answer): Operation =>
  (body) => {
    const parsed = schema.safeParse(JSON.parse(body));
    if (parsed.success) return run(parsed.data);
    return refused('ValidationException', z.prettifyError(parsed.error));
  };

/** AWS's JSON protocols count seconds. */
export const epochSeconds = (instant: Date): number => instant.getTime() / 1000;

type Service = {
  endpointName: string;
  /** What stands before the operation in `X-Amz-Target`. */
  target: string;
  version: '1.0' | '1.1';
  operations: Record<string, Operation>;
};

/** A service of AWS's JSON protocol: each operation is a POST whose header names it. */
export const awsJsonService = (service: Service): ServicePart => {
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
        : refused('UnknownOperationException', `${name} is not played by the local run`);
      return reply(service.version, answer);
    },
  };
};

const reply = (version: string, answer: Answer): AwsReply => {
  const headers = { 'content-type': `application/x-amz-json-${version}` };
  if (answer.kind === 'answered') {
    return { status: 200, headers, body: JSON.stringify(answer.body) };
  }
  const { code, message } = answer;
  return { status: 400, headers, body: JSON.stringify({ __type: code, message }) };
};
