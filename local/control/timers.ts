import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import type { HttpResponse } from '../http-api/response.ts';
import { TimerPlan, type Timers } from '../services/state-machine/timers.ts';
import { jsonAnswer, problemAnswer } from './answer.ts';
import { readRequestBody } from './asks.ts';

type TimersRequest = { incoming: IncomingMessage; hotline: { timers: Timers } };

/** Sets the fault plan for the timers of Step Functions executions. */
const planTimers = async ({ incoming, hotline }: TimersRequest): Promise<HttpResponse> => {
  const plan = TimerPlan.safeParse(await readRequestBody(incoming));
  if (!plan.success) {
    const errors = plan.error.issues.map(({ path, message }) => ({
      field: z.core.toDotPath(path),
      message,
    }));
    return problemAnswer(400, 'Không hiểu kế hoạch làm sai hẹn giờ.', errors);
  }
  hotline.timers.plan(plan.data);
  return jsonAnswer(hotline.timers.struck());
};

export const timerRoutes: Record<
  string,
  (request: TimersRequest) => HttpResponse | Promise<HttpResponse>
> = {
  'GET /local/timers': ({ hotline }) => jsonAnswer(hotline.timers.struck()),
  'PUT /local/timers': planTimers,
};
