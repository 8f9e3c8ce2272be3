import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Clock } from '../component-types.ts';
import type { AwsHttpRequest } from '../constraints/find-operation.ts';
import type { RequestValidator } from '../constraints/request-validator.ts';
import type { LaggingTableCopies } from '../dynamodb/lagging-copies.ts';
import { readBody } from '../http-api/read-body.ts';
import type { PolicyEvaluator } from '../iam/policy-evaluator.ts';
import { formatHotlineTime } from '../time/hotline-time.ts';
import type { AwsCallLog } from './aws-call-log.ts';
import { type AwsCallName, identifyAwsCall } from './aws-call-name.ts';
import { readAwsErrorText } from './aws-error-text.ts';
import {
  buildAccessDeniedReply,
  buildFailedPutEventsReply,
  buildServiceErrorReply,
} from './failure-reply.ts';
import type { AwsCallPosition, FaultInjector } from './fault.ts';
import { type ForwardedReply, forwardRequest } from './forward-request.ts';
import { noopTrafficRecorder, type TrafficRecorder } from './traffic-recorder.ts';

/**
 * HTTP proxy between one Lambda function process and the emulated AWS services. The proxy logs all AWS calls and injects
 * faults.
 */
export type AwsEndpoint = { url: string; closeIdleConnections(): void; close(): void };

type AwsEndpointDeps = {
  functionName: string;
  kill(): void;
  /** Returns the URL of the emulated AWS service that handles an AWS call. */
  addressOf(name: AwsCallName): string;
  faults: FaultInjector;
  ledger: AwsCallLog;
  policyEvaluator: Pick<PolicyEvaluator, 'refusal'>;
  requests: Pick<RequestValidator, 'refusal'>;
  clock: Clock;
  recordTraffic?: TrafficRecorder;
  copies: Pick<LaggingTableCopies, 'noteWrites' | 'redirect'>;
};

const bodyLimitBytes = 32 * 1024 * 1024;

export async function startAwsEndpoint(deps: AwsEndpointDeps): Promise<AwsEndpoint> {
  const server = createServer((incoming, outgoing) => {
    handleAwsRequest(incoming, outgoing, deps).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`,
    closeIdleConnections: () => server.closeIdleConnections(),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function handleAwsRequest(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  endpointDeps: AwsEndpointDeps,
): Promise<void> {
  const request = await readAwsRequest(incoming);
  const name = identifyAwsCall(request);
  const { functionName, faults, ledger, clock, recordTraffic = noopTrafficRecorder } = endpointDeps;
  const invocation = request.headers['amz-sdk-invocation-id'] ?? randomUUID();
  const refused = findAccessDeniedReply(request, name, endpointDeps);
  const met = faults.recordAttempt({ ...name, function: functionName, invocation });
  const place = `call ${functionName} ${name.service} ${name.operation}`;
  recordTraffic(`${place} address`, { path: request.path, headers: request.headers });
  recordTraffic(`${place} request`, request.body);
  const reply = refused ?? (await forwardWithFault(request, name, met, endpointDeps));
  if (reply) recordTraffic(`${place} reply`, reply.body);
  ledger.add({
    ...name,
    at: formatHotlineTime(clock.now()),
    function: functionName,
    ...met,
    status: reply?.status,
    error: reply && readAwsErrorText(reply),
    bytesSent: request.body.length,
    bytesReceived: reply?.body.length ?? 0,
  });
  if (reply === undefined) {
    outgoing.destroy();
  } else {
    outgoing.writeHead(reply.status, { ...reply.headers, 'content-length': reply.body.length });
    outgoing.end(reply.body);
  }
}

/**
 * Returns the error that AWS would send for a call that the IAM policies deny or whose input violates the request
 * constraints.
 */
function findAccessDeniedReply(
  sentRequest: AwsHttpRequest,
  name: AwsCallName,
  { functionName, policyEvaluator, requests }: AwsEndpointDeps,
): ForwardedReply | undefined {
  const denied = policyEvaluator.refusal(functionName, name, sentRequest);
  if (denied !== undefined) return buildAccessDeniedReply(name, denied);
  const invalid = requests.refusal(sentRequest, functionName);
  return invalid && { headers: {}, ...invalid, body: Buffer.from(invalid.body) };
}

/** Returns the reply to an AWS call after applying the injected fault; undefined cuts the connection without a reply. */
async function forwardWithFault(
  request: AwsHttpRequest,
  name: AwsCallName,
  { attempt, fault }: AwsCallPosition,
  { addressOf, kill, copies }: AwsEndpointDeps,
): Promise<ForwardedReply | undefined> {
  const isFirst = attempt === 1;
  const done = async (body = request.body) => {
    const reply = await forwardRequest(addressOf(name), { ...request, body });
    if (writesTable(name)) await copies.noteWrites();
    return reply;
  };
  switch (fault) {
    case undefined:
      return done();
    case 'error-before':
      return buildServiceErrorReply(name, 'failed');
    case 'throttled':
    case 'refused':
      return buildServiceErrorReply(name, fault, request);
    case 'stale':
      return done(await copies.redirect(request.body));
    case 'error-after':
      if (isFirst) await done();
      return buildServiceErrorReply(name, 'failed');
    case 'answer-lost':
      if (!isFirst) return done();
      await done();
      return undefined;
    case 'entries-refused':
      return buildFailedPutEventsReply(name, request);
    case 'cut-off':
      if (isFirst) await done();
      return undefined;
    case 'hangs':
      await done();
      return new Promise(() => undefined);
    case 'killed-before':
      kill();
      return undefined;
    case 'killed-after':
      await done();
      kill();
      return undefined;
  }
}

const writesTable = ({ service, operation }: AwsCallName): boolean =>
  service === 'dynamodb' && !/^(Get|Query|Scan|BatchGet|TransactGet)/.test(operation);

async function readAwsRequest(incoming: IncomingMessage): Promise<AwsHttpRequest> {
  const { method = 'GET', url: path = '/' } = incoming;
  const body = (await readBody(incoming, bodyLimitBytes)) ?? Buffer.alloc(0);
  const headers = Object.fromEntries(
    Object.entries(incoming.headersDistinct).map(([name, values = []]) => [name, values.join(',')]),
  );
  return { method, path, headers, body };
}
