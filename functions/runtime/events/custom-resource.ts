import middy from '@middy/core';
import * as z from 'zod';
import { logFailure } from '../log.ts';

/** Event that CloudFormation sends for a custom resource, with the URL for the response. */
const DeploymentStep = z.object({
  RequestType: z.enum(['Create', 'Update', 'Delete']),
  ResponseURL: z.url(),
  StackId: z.string(),
  RequestId: z.string(),
  LogicalResourceId: z.string(),
  ResourceProperties: z.unknown(),
});
type DeploymentStep = z.infer<typeof DeploymentStep>;

/** Result of a custom resource. A refusal fails the deployment with its reason. */
type Outcome = { kind: 'done' } | { kind: 'refused'; reason: string };

type CustomResource<Properties, Services> = {
  properties: z.ZodType<Properties>;
  services(): Services;
  /** Creates or updates the custom resource. Called on every deployment, so it must be idempotent. */
  apply(properties: Properties, services: Services): Promise<Outcome>;
  /** Undoes `apply` when the custom resource is deleted. Without this function, the effect remains. */
  remove?(properties: Properties, services: Services): Promise<void>;
};

/** Maximum length of the reason in characters. CloudFormation accepts 4 kB for the whole response. */
const maxReasonLength = 2000;

const sendResponse = async (step: DeploymentStep, outcome: Outcome): Promise<void> => {
  const { ResponseURL, StackId, RequestId, LogicalResourceId } = step;
  const body = {
    StackId,
    RequestId,
    LogicalResourceId,
    PhysicalResourceId: LogicalResourceId,
    ...(outcome.kind === 'done'
      ? { Status: 'SUCCESS' }
      : { Status: 'FAILED', Reason: outcome.reason.slice(0, maxReasonLength) }),
  };
  const response = await fetch(ResponseURL, { method: 'PUT', body: JSON.stringify(body) });
  if (!response.ok)
    throw new Error(
      `${LogicalResourceId}: sending the response to CloudFormation failed with status ${response.status}`,
    );
};

/**
 * Builds a Lambda function for a CloudFormation custom resource. The function always sends a response, even after an error,
 * so that no deployment hangs.
 */
export function createCustomResourceFunction<Properties, Services>({
  properties,
  services,
  apply,
  remove,
}: CustomResource<Properties, Services>) {
  return middy<unknown, void>().handler(async (event) => {
    const step = DeploymentStep.parse(event);
    const applied = async (): Promise<Outcome> => {
      const read = () => properties.parse(step.ResourceProperties);
      if (step.RequestType !== 'Delete') return apply(read(), services());
      await remove?.(read(), services());
      return { kind: 'done' };
    };
    const outcome = await applied().catch(async (error: unknown) => {
      logFailure(error, { resource: step.LogicalResourceId });
      const reason = 'It broke; its log says where. Deploy again once that is mended.';
      await sendResponse(step, { kind: 'refused', reason });
      throw error; // also triggers the function's error alarm
    });
    await sendResponse(step, outcome);
  });
}
