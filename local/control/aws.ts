import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import type { Calls } from '../aws/calls.ts';
import { FaultPlan } from '../aws/fault.ts';
import type { HttpResponse } from '../http-api/response.ts';
import { jsonAnswer, problemAnswer } from './answer.ts';
import { afterIn, readWish } from './asks.ts';

const notWatched = problemAnswer(
  409,
  'Bản chạy này không theo dõi lời gọi tới AWS. Hãy chạy lại: HOTLINE_AWS=watch npm start',
);

/** The calls after the number that the address names, all by default. */
const showCalls = (calls: Calls | undefined, after: number): HttpResponse =>
  calls ? jsonAnswer(calls.ledger.after(after)) : notWatched;

/** What each function may do and has done, and what a call asked for in vain. */
const showRights = (calls: Calls | undefined): HttpResponse =>
  calls ? jsonAnswer({ rights: calls.judge.rights(), denied: calls.judge.denied() }) : notWatched;

const showFaults = (calls: Calls | undefined): HttpResponse =>
  calls ? jsonAnswer(calls.faults.list()) : notWatched;

/** Ends all processes of functions, so that each next call starts one. */
function endProcesses(calls: Calls | undefined): HttpResponse {
  calls?.endProcesses();
  return calls ? jsonAnswer({ ended: true }) : notWatched;
}

/** Brings once more what streams and buses have brought since the plan was made, the last first. */
const replay = async (calls: Calls | undefined): Promise<HttpResponse> =>
  calls ? jsonAnswer(await calls.replays.bringAgain()) : notWatched;

/** Takes another plan of faults; turns are counted anew from here, and what is brought is remembered. */
function planFaults(calls: Calls | undefined, wish: unknown): HttpResponse {
  if (!calls) {
    return notWatched;
  }
  const plan = FaultPlan.safeParse(wish);
  if (!plan.success) {
    const errors = plan.error.issues.map(({ path, message }) => ({
      field: z.core.toDotPath(path),
      message,
    }));
    return problemAnswer(400, 'Không hiểu kế hoạch gây lỗi.', errors);
  }
  calls.faults.plan(plan.data);
  calls.replays.forget();
  return jsonAnswer(calls.faults.list());
}

type Asked = { incoming: IncomingMessage; hotline: { calls: Calls | undefined } };

/** A plan may name hundreds of calls. */
const planLimitBytes = 64 * 1024;

export const awsRoutes: Record<string, (asked: Asked) => HttpResponse | Promise<HttpResponse>> = {
  'GET /local/aws/calls': ({ incoming, hotline }) => showCalls(hotline.calls, afterIn(incoming)),
  'GET /local/aws/rights': ({ hotline }) => showRights(hotline.calls),
  'GET /local/aws/faults': ({ hotline }) => showFaults(hotline.calls),
  'PUT /local/aws/faults': async ({ incoming, hotline }) =>
    planFaults(hotline.calls, await readWish(incoming, planLimitBytes)),
  'POST /local/aws/replay': ({ hotline }) => replay(hotline.calls),
  'POST /local/aws/end-processes': ({ hotline }) => endProcesses(hotline.calls),
};
