import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import { SimulatedAwsBehavior } from '../aws/aws-behavior.ts';
import type { AwsCallMonitor } from '../aws/aws-connection.ts';
import { RecordedEvents } from '../aws/delivery-replayer.ts';
import { FaultPlan } from '../aws/fault.ts';
import type { RequestValidator } from '../constraints/request-validator.ts';
import { parseJsonText } from '../http-api/parse-json.ts';
import { readBody } from '../http-api/read-body.ts';
import type { HttpResponse } from '../http-api/response.ts';
import { parseAfterQueryParameter, readRequestBody } from './requests.ts';
import { buildJsonResponse, buildProblemResponse } from './responses.ts';

const awsCallsNotRecordedResponse = buildProblemResponse(
  409,
  'Bản chạy này không theo dõi lời gọi tới AWS. Hãy chạy lại: HOTLINE_AWS=watch npm start',
);

/** Returns the recorded AWS calls with sequence numbers above `after`. */
const showCalls = (calls: AwsCallMonitor | undefined, after: number): HttpResponse =>
  calls ? buildJsonResponse(calls.ledger.after(after)) : awsCallsNotRecordedResponse;

/** Returns each function's IAM permissions, how often each was used, and the AWS calls that the policies denied. */
const showRights = (calls: AwsCallMonitor | undefined): HttpResponse =>
  calls
    ? buildJsonResponse({
        rights: calls.policyEvaluator.rights(),
        denied: calls.policyEvaluator.denied(),
      })
    : awsCallsNotRecordedResponse;

const showFaults = (calls: AwsCallMonitor | undefined): HttpResponse =>
  calls ? buildJsonResponse(calls.faults.list()) : awsCallsNotRecordedResponse;

/** Ends all Lambda function processes, so that the next invocation of every function is a cold start. */
function endProcesses(calls: AwsCallMonitor | undefined): HttpResponse {
  calls?.endProcesses();
  return calls ? buildJsonResponse({ ended: true }) : awsCallsNotRecordedResponse;
}

const buildInvalidRequestResponse = (title: string, { issues }: z.ZodError): HttpResponse =>
  buildProblemResponse(
    400,
    title,
    issues.map(({ path, message }) => ({ field: z.core.toDotPath(path), message })),
  );

/** Maximum size in bytes of a replay request, enough for a few hundred recorded payloads. */
const recordedLimitBytes = 1024 * 1024;

/**
 * Replays deliveries to Lambda functions. Without a request body, repeats all deliveries from streams and event buses since
 * the fault plan was set, newest first. With a body, delivers the events in it in the given order.
 */
async function replay(
  calls: AwsCallMonitor | undefined,
  incoming: IncomingMessage,
): Promise<HttpResponse> {
  if (!calls) {
    return awsCallsNotRecordedResponse;
  }
  const body = await readBody(incoming, recordedLimitBytes);
  if (body?.length === 0) {
    return buildJsonResponse(await calls.replays.bringAgain());
  }
  const recorded = RecordedEvents.safeParse(parseJsonText(body?.toString('utf8') ?? ''));
  return recorded.success
    ? buildJsonResponse(await calls.replays.bring(recorded.data))
    : buildInvalidRequestResponse(
        'Không hiểu những gì cần đưa lại cho hàm: một danh sách {function, event}, nhiều nhất 1 MB.',
        recorded.error,
      );
}

/** Sets a new plan of injected faults, resets its counters, and clears the deliveries recorded for replay. */
async function planFaults(
  calls: AwsCallMonitor | undefined,
  input: unknown,
): Promise<HttpResponse> {
  if (!calls) {
    return awsCallsNotRecordedResponse;
  }
  const plan = FaultPlan.safeParse(input);
  if (!plan.success) {
    return buildInvalidRequestResponse('Không hiểu kế hoạch gây lỗi.', plan.error);
  }
  calls.faults.plan(plan.data);
  calls.replays.forget();
  await calls.copies.setUpdating(plan.data.some(({ kind }) => kind === 'stale'));
  return buildJsonResponse(calls.faults.list());
}

/**
 * Changes the simulated conditions of AWS calls, such as duplicate deliveries. Conditions last until the next change, even
 * if a new fault plan is set.
 */
function setConditions(calls: AwsCallMonitor | undefined, input: unknown): HttpResponse {
  if (!calls) {
    return awsCallsNotRecordedResponse;
  }
  const conditions = SimulatedAwsBehavior.safeParse(input);
  if (!conditions.success) {
    return buildInvalidRequestResponse('Không hiểu điều kiện của bản chạy này.', conditions.error);
  }
  calls.conditions.set(conditions.data);
  return buildJsonResponse(calls.conditions.now());
}

type AwsControlRequest = {
  incoming: IncomingMessage;
  hotline: { calls: AwsCallMonitor | undefined; requests: Pick<RequestValidator, 'invalid'> };
};

/** Maximum size of a fault plan in bytes. A plan may contain faults for hundreds of AWS calls. */
const planLimitBytes = 64 * 1024;

export const awsRoutes: Record<
  string,
  (request: AwsControlRequest) => HttpResponse | Promise<HttpResponse>
> = {
  'GET /local/aws/calls': ({ incoming, hotline }) =>
    showCalls(hotline.calls, parseAfterQueryParameter(incoming)),
  'GET /local/aws/rights': ({ hotline }) => showRights(hotline.calls),
  'GET /local/aws/invalid-requests': ({ hotline }) => buildJsonResponse(hotline.requests.invalid()),
  'GET /local/aws/faults': ({ hotline }) => showFaults(hotline.calls),
  'PUT /local/aws/faults': async ({ incoming, hotline }) =>
    planFaults(hotline.calls, await readRequestBody(incoming, planLimitBytes)),
  'PUT /local/aws/conditions': async ({ incoming, hotline }) =>
    setConditions(hotline.calls, await readRequestBody(incoming)),
  'POST /local/aws/replay': ({ incoming, hotline }) => replay(hotline.calls, incoming),
  'POST /local/aws/end-processes': ({ hotline }) => endProcesses(hotline.calls),
};
