import { createServer, type IncomingMessage } from 'node:http';
import { identifyAwsCall } from '../aws/aws-call-name.ts';
import { buildAccessDeniedReply } from '../aws/failure-reply.ts';
import type { AwsReply, AwsRequest, AwsServiceEmulator } from '../component-types.ts';
import type { RequestValidator } from '../constraints/request-validator.ts';
import { readBody } from '../http-api/read-body.ts';
import type { PolicyEvaluator } from '../iam/policy-evaluator.ts';

/** Local HTTP server that receives the requests of the functions' AWS clients, except requests to DynamoDB. */
export type ServiceServer = {
  url: string;
  stop(): void;
};

/** Maximum size of an AWS request in bytes. The largest request of a function contains a photo of 4 MB. */
const bodyLimitBytes = 8 * 1024 * 1024;

type ServiceServerDeps = {
  requests: Pick<RequestValidator, 'refusal'>;
  policyEvaluator: Pick<PolicyEvaluator, 'refusal'>;
  report(line: string): void;
};

export async function startServiceServer(
  parts: AwsServiceEmulator[],
  deps: ServiceServerDeps,
): Promise<ServiceServer> {
  const server = createServer((incoming, outgoing) => {
    void answer(incoming, parts, deps).then(({ status, headers, body, bytes }) =>
      outgoing.writeHead(status, headers).end(bytes ?? body),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(
  incoming: IncomingMessage,
  parts: AwsServiceEmulator[],
  { requests, policyEvaluator, report }: ServiceServerDeps,
): Promise<AwsReply> {
  const request = await readRequest(incoming);
  const { url: path = '/' } = incoming;
  const sent = { ...request, path, body: Buffer.from(request.bytes) };
  const caller = callerOf(request);
  const name = identifyAwsCall(sent);
  const denied = caller === undefined ? undefined : policyEvaluator.refusal(caller, name, sent);
  if (denied !== undefined) {
    report(`AWS would deny ${operationOf(request)}: ${denied}`);
    const { status, headers, body } = buildAccessDeniedReply(name, denied);
    return { status, headers, body: '', bytes: body };
  }
  const invalid = requests.refusal(sent, caller);
  if (invalid) return invalid;
  const part = parts.find((candidate) => candidate.answers(request));
  if (part === undefined) {
    return replyToUnknownOperation(request, report);
  }
  try {
    return await part.answer(request);
  } catch (error) {
    report(`${part.endpointName} ${operationOf(request)} failed: ${messageOf(error)}`);
    return failure(500, 'InternalFailure', messageOf(error));
  }
}

/**
 * Returns the name of the function that signed the AWS request; the access key ID is the function's name. Returns undefined
 * for an unsigned request, which requires no permission.
 */
const callerOf = ({ headers }: AwsRequest): string | undefined =>
  /Credential=([^/]+)\//.exec(String(headers['authorization']))?.[1];

async function readRequest(incoming: IncomingMessage): Promise<AwsRequest> {
  const url = new URL(incoming.url ?? '/', 'http://localhost');
  const bytes = (await readBody(incoming, bodyLimitBytes)) ?? Buffer.alloc(0);
  return {
    method: incoming.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: Object.fromEntries(
      Object.entries(incoming.headersDistinct).map(([name, values = []]) => [
        name,
        values.join(','),
      ]),
    ),
    body: bytes.toString('utf8'),
    bytes,
  };
}

function replyToUnknownOperation(request: AwsRequest, report: (line: string) => void): AwsReply {
  const message = `The local run does not support the operation ${operationOf(request)}.`;
  report(message);
  return failure(400, 'UnknownOperationException', message);
}

const failure = (status: number, type: string, message: string): AwsReply => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-errortype': type },
  body: JSON.stringify({ __type: type, message }),
});

/**
 * Returns the name of the AWS operation in a request: the `X-Amz-Target` header, the form field `Action`, or method and
 * path.
 */
function operationOf({ method, path, headers, body }: AwsRequest): string {
  const action = new URLSearchParams(body).get('Action');
  return [headers['x-amz-target'], action].find(Boolean) ?? `${method} ${path}`;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : `${error}`);
