import { hourMs } from '../clock-times.ts';
import type { Month } from '../month.ts';
import { computeSeededShare } from '../plan/unit-habits.ts';
import { type PlannedAction, planMonthAction } from '../state.ts';
import type { ReportReceipt } from './channels/report-outcome.ts';
import { addressOf } from './report.ts';

/** Percentages of simulated reporters who add a message or request a callback. */
const afterReporting = [
  { act: 'write', percent: 8, fromHours: 3, toHours: 60 },
  { act: 'callback', percent: 4, fromHours: 1, toHours: 30 },
] as const;

/** Percentages of answers that simulated citizens rate or reopen. */
const afterAnswer = [
  { act: 'rate', percent: 30, fromHours: 1, toHours: 40 },
  { act: 'reopen', percent: 6, fromHours: 5, toHours: 90 },
] as const;

type Habit = (typeof afterReporting)[number] | (typeof afterAnswer)[number];
type Reporter = { number: string; code: string; pin: string };

const planSome = (
  { seed, state }: Month,
  habits: readonly Habit[],
  { number, code, pin }: Reporter,
  now: number,
): void => {
  for (const { act, percent, fromHours, toHours } of habits) {
    if (100 * computeSeededShare(seed, act, code) >= percent) continue;
    const hours = fromHours + (toHours - fromHours) * computeSeededShare(seed, 'when', act, code);
    const at = Math.round(now + hours * hourMs);
    planMonthAction(state, { at, does: 'citizen-act', with: { act, number, code, pin } });
  }
};

/** Stores the reporter's PIN and plans later actions of some simulated reporters. */
export function planCitizenActions(
  month: Month,
  number: string,
  outcome: ReportReceipt,
  now: number,
): void {
  const { code, pin } = outcome;
  if (!pin) return;
  month.state.notes[`reporter ${code}`] = `${number} ${pin}`;
  planSome(month, afterReporting, { number, code, pin }, now);
}

/** Plans ratings and reopenings by some simulated citizens who read an answer. */
export function planCitizenReaction(month: Month, code: string, now: number): void {
  const [number = '', pin = ''] = (month.state.notes[`reporter ${code}`] ?? '').split(' ');
  if (pin) planSome(month, afterAnswer, { number, code, pin }, now);
}

const requests: Readonly<Record<string, { path: string; body: (score: number) => object }>> = {
  write: { path: 'messages', body: () => ({ text: 'Xin bổ sung: việc này vẫn còn tiếp diễn.' }) },
  callback: { path: 'callback', body: () => ({}) },
  rate: { path: 'rating', body: (score) => ({ score }) },
  reopen: { path: 'reopen', body: () => ({ reason: 'Việc vẫn chưa được xử lý xong.' }) },
};

/** Increments a reopened ticket's cycle in the simulation, so that its officer works again. */
const countCycle = ({ state }: Month, code: string): void => {
  const name = `cycle of ${code}`;
  state.notes[name] = String(Number(state.notes[name] ?? '1') + 1);
};

/** Performs an action of a citizen on their own ticket through the API, with the PIN. */
export async function doCitizenAction(month: Month, { with: given }: PlannedAction): Promise<void> {
  const { hotline, log, seed } = month;
  const { act = '', number = '', code = '', pin = '' } = given;
  const request = requests[act];
  if (!request) throw new Error(`Unknown citizen action ${act}`);
  const cycle = month.state.notes[`cycle of ${code}`] ?? '1';
  const key = `month-${seed}-${act}-${code}-${cycle}`;
  const score = 1 + Math.floor(5 * computeSeededShare(seed, 'score', code));
  const headers = { 'x-report-pin': pin, 'idempotency-key': key };
  const path = `/api/reports/${code}/${request.path}`;
  const answer = await hotline.post(path, request.body(score), headers, addressOf(number));
  if (answer.status !== 201) return;
  const at = await hotline.now();
  if (act === 'reopen') countCycle(month, code);
  log.add({ kind: 'acted', at, code, act, by: 'citizen', ...(act === 'rate' && { value: score }) });
}
