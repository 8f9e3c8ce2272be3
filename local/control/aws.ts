import * as z from 'zod';
import type { Calls } from '../aws/calls.ts';
import { FaultPlan } from '../aws/fault.ts';
import type { HttpResponse } from '../http-api/response.ts';
import { jsonAnswer, problemAnswer } from './answer.ts';

const notWatched = problemAnswer(
  409,
  'Bản chạy này không theo dõi lời gọi tới AWS. Hãy chạy lại: HOTLINE_AWS=watch npm start',
);

/** The calls after the number that the address names, all by default. */
export function showCalls(calls: Calls | undefined, url: string): HttpResponse {
  const after = Number(new URL(url, 'http://localhost').searchParams.get('after') ?? 0);
  return calls ? jsonAnswer(calls.ledger.after(Number.isFinite(after) ? after : 0)) : notWatched;
}

export const showFaults = (calls: Calls | undefined): HttpResponse =>
  calls ? jsonAnswer(calls.faults.list()) : notWatched;

/** Takes another plan of faults; turns are counted anew from here. */
export function planFaults(calls: Calls | undefined, wish: unknown): HttpResponse {
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
  return jsonAnswer(calls.faults.list());
}
