import * as z from 'zod';
import type { Alarms } from '../alarms/alarms.ts';
import { FunctionFailurePlan } from '../alarms/function-failures.ts';
import type { HttpResponse } from '../http-api/response.ts';
import { isUserError } from '../refuse.ts';
import { jsonAnswer, problemAnswer } from './answer.ts';

/** Makes the listed Lambda functions fail; an empty list repairs all functions. */
export function breakFunctions({ broken }: Alarms, wish: unknown): HttpResponse {
  const breakage = FunctionFailurePlan.safeParse(wish);
  if (!breakage.success) {
    const errors = breakage.error.issues.map(({ path, message }) => ({
      field: z.core.toDotPath(path),
      message,
    }));
    return problemAnswer(400, 'Không hiểu hàm nào phải hỏng.', errors);
  }
  broken.set(breakage.data);
  return jsonAnswer(broken.list());
}

/**
 * Runs the deployment's custom resources again. If one fails, returns 409 with the reason that CloudFormation would report.
 */
export async function redeployCustomResources(alarms: Alarms): Promise<HttpResponse> {
  try {
    await alarms.deployAgain();
    return jsonAnswer({ deployed: true });
  } catch (error) {
    if (!isUserError(error)) throw error;
    return problemAnswer(409, 'Triển khai không thành.', [
      { field: 'deploy', message: error.message },
    ]);
  }
}
