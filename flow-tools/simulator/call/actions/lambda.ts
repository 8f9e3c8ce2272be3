import { isJsonObject, type Json, type JsonObject, jsonValueSchema } from '../../../json.ts';
import type { LambdaAttemptResult, SimulatedLambda } from '../../environment/call-environment.ts';
import { type FlowActionOutcome, failAction, interruptFlow } from '../contact.ts';
import {
  getNumberParameter,
  getObjectParameter,
  getTextParameter,
  toTextValues,
} from '../parameters.ts';
import { type ActionExecution, type ActionHandler, addCallFinding } from './action-execution.ts';

const maxAttempts = 3;
const maxSeconds = 8;
const maxResultBytes = 32 * 1024;

/**
 * Simulates the flow action that invokes a Lambda function with retries. The action takes the error branch when no attempt
 * succeeds within its time limit, at most 8 seconds.
 */
export const invokeLambda: ActionHandler = async (visit) => {
  const { call, parameters } = visit;
  const arn = getTextParameter(parameters, 'LambdaFunctionARN');
  const lambda = call.environment.lambda(arn);
  if (lambda === undefined) {
    addCallFinding(
      visit,
      'lambda',
      `${arn || 'the function'} is none that this instance may invoke`,
    );
    return failAction();
  }
  const given = toTextValues(getObjectParameter(parameters, 'LambdaInvocationAttributes'));
  const event = buildLambdaEvent(visit, given);
  const asynchronous = getTextParameter(parameters, 'InvocationType') === 'ASYNCHRONOUS';
  const { reply, attempts, seconds } = await invokeWithRetries(lambda, event, limitOf(parameters));
  visit.step.lambda = { name: lambda.name, attempts, parameters: given };
  const cut = await call.line.pass(asynchronous ? 0 : seconds);
  if (cut !== undefined) return interruptFlow(cut);
  if (asynchronous) {
    visit.frame.invocationId = `invocation-${call.steps.length}`;
    return { kind: 'done' };
  }
  return answerOf(visit, visit.step.lambda, reply);
};

const limitOf = (parameters: JsonObject): number =>
  Math.min(maxSeconds, getNumberParameter(parameters, 'InvocationTimeLimitSeconds', maxSeconds));

type RetriedInvocation = { reply: LambdaAttemptResult; attempts: number; seconds: number };

/** Invokes the Lambda function and retries throttling and service errors, with at most 3 attempts within the time limit. */
async function invokeWithRetries(
  lambda: SimulatedLambda,
  event: Json,
  limit: number,
): Promise<RetriedInvocation> {
  let seconds = 0;
  for (let attempts = 1; ; attempts += 1) {
    const reply = await lambda.invoke(event);
    seconds += reply.seconds;
    if (seconds > limit) return { reply: tooLate(limit), attempts, seconds: limit };
    const isOver = reply.kind === 'returned' || !reply.isRetriable || attempts === maxAttempts;
    if (isOver) return { reply, attempts, seconds };
  }
}

const tooLate = (limit: number): LambdaAttemptResult => ({
  kind: 'failed',
  message: `no answer within ${limit} s`,
  isRetriable: false,
  seconds: 0,
});

function answerOf(
  visit: ActionExecution,
  invocation: NonNullable<ActionExecution['step']['lambda']>,
  reply: LambdaAttemptResult,
): FlowActionOutcome {
  if (reply.kind === 'failed') {
    invocation.failure = reply.message;
    return failAction();
  }
  const payload = jsonValueSchema.safeParse(reply.payload).data ?? null;
  invocation.answer = payload;
  const isJson =
    getTextParameter(getObjectParameter(visit.parameters, 'ResponseValidation'), 'ResponseType') ===
    'JSON';
  const fault = findResultFault(payload, isJson);
  if (fault !== undefined) {
    invocation.failure = fault;
    return failAction();
  }
  if (
    !isJson &&
    isJsonObject(payload) &&
    Object.values(payload).some((each) => typeof each !== 'string')
  ) {
    addCallFinding(visit, 'lambda-scalar', 'only texts are sure to arrive in a STRING_MAP');
  }
  visit.frame.external = isJson ? payload : isJsonObject(payload) ? toTextValues(payload) : {};
  return { kind: 'done' };
}

/**
 * Returns the reason why Connect rejects a Lambda function's result: it is larger than 32 KB, or it isn't a flat map of
 * strings although the flow action requires one.
 */
function findResultFault(payload: Json, isJson: boolean): string | undefined {
  if (Buffer.byteLength(JSON.stringify(payload)) > maxResultBytes) {
    return 'the answer is larger than 32 KB';
  }
  if (isJson) return undefined;
  if (!isJsonObject(payload)) return 'the answer is no map of texts';
  const nested = Object.entries(payload).find(([, value]) => typeof value === 'object');
  return nested && `${nested[0]} is no text: a STRING_MAP is flat`;
}

function buildLambdaEvent(
  { call }: ActionExecution,
  parameters: Record<string, string>,
): JsonObject {
  const { environment, caller, contact } = call;
  const queue = contact.queuedIn?.queue ?? contact.targetQueue;
  return {
    Name: 'ContactFlowEvent',
    Details: {
      ContactData: {
        Attributes: { ...contact.attributes },
        Channel: caller.channel,
        ContactId: contact.id,
        CustomerEndpoint: { Address: caller.from, Type: 'TELEPHONE_NUMBER' },
        CustomerId: contact.data.customer ?? null,
        Description: contact.data.description ?? null,
        InitialContactId: contact.id,
        InitiationMethod: caller.channel === 'VOICE' ? 'INBOUND' : 'API',
        InstanceARN: environment.instance.arn,
        LanguageCode: contact.data.language ?? 'en-US',
        MediaStreams: { Customer: { Audio: null } },
        Name: contact.data.name ?? null,
        PreviousContactId: contact.id,
        Queue: queue ? { ARN: queue.id, Name: queue.name } : null,
        References: contact.references,
        SystemEndpoint: { Address: environment.instance.number, Type: 'TELEPHONE_NUMBER' },
      },
      Parameters: parameters,
    },
  };
}
