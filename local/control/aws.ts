import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import type { Calls } from '../aws/calls.ts';
import { FaultPlan } from '../aws/fault.ts';
import type { HttpResponse } from '../http-api/response.ts';
import { jsonAnswer, problemAnswer } from './answer.ts';
import { afterIn, readWish } from './asks.ts';

type Controlled = { calls: Calls | undefined };

const notWatched = problemAnswer(
  409,
  'Bản chạy này không theo dõi lời gọi tới AWS. Hãy chạy lại: HOTLINE_AWS=watch npm start',
);

/** The calls after the number that the address names, all by default. */
const showCalls = (calls: Calls | undefined, after: number): HttpResponse =>
  calls ? jsonAnswer(calls.ledger.after(after)) : notWatched;

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

/** Under /local/aws: what the functions say to AWS, and what of it fails. */
export async function answerAws(
  incoming: IncomingMessage,
  path: string,
  { calls }: Controlled,
): Promise<HttpResponse> {
  const method = incoming.method === 'HEAD' ? 'GET' : incoming.method;
  switch (`${method} ${path}`) {
    case 'GET /local/aws/calls':
      return showCalls(calls, afterIn(incoming));
    case 'GET /local/aws/faults':
      return showFaults(calls);
    case 'PUT /local/aws/faults':
      return planFaults(calls, await readWish(incoming));
    case 'POST /local/aws/replay':
      return replay(calls);
    case 'POST /local/aws/end-processes':
      return endProcesses(calls);
    default:
      return problemAnswer(404, 'Không có trang này.');
  }
}
