import * as z from 'zod';
import type { AlarmControls } from '../alarms/alarms.ts';
import { FunctionFailurePlan } from '../alarms/function-failures.ts';
import type { HttpResponse } from '../http-api/response.ts';
import { isUserError } from '../user-error.ts';
import { buildJsonResponse, buildProblemResponse } from './responses.ts';

/** Makes the listed Lambda functions fail. An empty list ends all simulated failures. */
export function setFunctionFailures({ broken }: AlarmControls, input: unknown): HttpResponse {
  const breakage = FunctionFailurePlan.safeParse(input);
  if (!breakage.success) {
    const errors = breakage.error.issues.map(({ path, message }) => ({
      field: z.core.toDotPath(path),
      message,
    }));
    return buildProblemResponse(400, 'Không hiểu hàm nào phải hỏng.', errors);
  }
  broken.set(breakage.data);
  return buildJsonResponse(broken.list());
}

/**
 * Runs the CloudFormation custom resources again, as another deployment would. If one fails, returns 409 with the reason
 * that CloudFormation would report.
 */
export async function redeployCustomResources(alarms: AlarmControls): Promise<HttpResponse> {
  try {
    await alarms.deployAgain();
    return buildJsonResponse({ deployed: true });
  } catch (error) {
    if (!isUserError(error)) throw error;
    return buildProblemResponse(409, 'Triển khai không thành.', [
      { field: 'deploy', message: error.message },
    ]);
  }
}
