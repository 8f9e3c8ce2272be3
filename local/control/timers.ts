import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import type { HttpResponse } from '../http-api/response.ts';
import {
  type SimulatedTimers,
  TimerFaultPlan,
} from '../services/state-machine/execution/timers.ts';
import { readRequestBody } from './requests.ts';
import { buildJsonResponse, buildProblemResponse } from './responses.ts';

type TimersRequest = { incoming: IncomingMessage; hotline: { timers: SimulatedTimers } };

/** Sets the plan of timer faults, which makes waits of Step Functions executions end early, late or never. */
const planTimers = async ({ incoming, hotline }: TimersRequest): Promise<HttpResponse> => {
  const plan = TimerFaultPlan.safeParse(await readRequestBody(incoming));
  if (!plan.success) {
    const errors = plan.error.issues.map(({ path, message }) => ({
      field: z.core.toDotPath(path),
      message,
    }));
    return buildProblemResponse(400, 'Không hiểu kế hoạch làm sai hẹn giờ.', errors);
  }
  hotline.timers.plan(plan.data);
  return buildJsonResponse(hotline.timers.struck());
};

export const timerRoutes: Record<
  string,
  (request: TimersRequest) => HttpResponse | Promise<HttpResponse>
> = {
  'GET /local/timers': ({ hotline }) => buildJsonResponse(hotline.timers.struck()),
  'PUT /local/timers': planTimers,
};
