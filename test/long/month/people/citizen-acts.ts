import { hourMs } from '../clock-times.ts';
import type { Month } from '../month.ts';
import { share } from '../plan/unit-habits.ts';
import { type Deed, plan } from '../state.ts';
import type { Outcome } from './channels/outcome.ts';
import { addressOf } from './report.ts';

/** Of each hundred reporters: those who add something, and those who ask to be called. */
const afterReporting = [
  { act: 'write', percent: 8, fromHours: 3, toHours: 60 },
  { act: 'callback', percent: 4, fromHours: 1, toHours: 30 },
] as const;

/** Of each hundred answers: those that are rated, and those that are objected to. */
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
    if (100 * share(seed, act, code) >= percent) continue;
    const hours = fromHours + (toHours - fromHours) * share(seed, 'when', act, code);
    const at = Math.round(now + hours * hourMs);
    plan(state, { at, does: 'citizen-act', with: { act, number, code, pin } });
  }
};

/** Remembers who has a PIN, and what some of them will do. */
export const expectMore = (month: Month, number: string, outcome: Outcome, now: number): void => {
  const { code, pin } = outcome;
  if (!pin) return;
  month.state.notes[`reporter ${code}`] = `${number} ${pin}`;
  planSome(month, afterReporting, { number, code, pin }, now);
};

/** Some of those who read an answer rate it or object. */
export const expectReaction = (month: Month, code: string, now: number): void => {
  const [number = '', pin = ''] = (month.state.notes[`reporter ${code}`] ?? '').split(' ');
  if (pin) planSome(month, afterAnswer, { number, code, pin }, now);
};

const requests: Readonly<Record<string, { path: string; body: (score: number) => object }>> = {
  write: { path: 'messages', body: () => ({ text: 'Xin bổ sung: việc này vẫn còn tiếp diễn.' }) },
  callback: { path: 'callback', body: () => ({}) },
  rate: { path: 'rating', body: (score) => ({ score }) },
  reopen: { path: 'reopen', body: () => ({ reason: 'Việc vẫn chưa được xử lý xong.' }) },
};

/** An officer works again on a ticket that was reopened. */
const countCycle = ({ state }: Month, code: string): void => {
  const name = `cycle of ${code}`;
  state.notes[name] = String(Number(state.notes[name] ?? '1') + 1);
};

/** A citizen acts on the own ticket by the API, with the PIN. */
export const doCitizenAction = async (month: Month, { with: given }: Deed): Promise<void> => {
  const { hotline, log, seed } = month;
  const { act = '', number = '', code = '', pin = '' } = given;
  const request = requests[act];
  if (!request) throw new Error(`No act of a citizen is called ${act}`);
  const cycle = month.state.notes[`cycle of ${code}`] ?? '1';
  const key = `month-${seed}-${act}-${code}-${cycle}`;
  const score = 1 + Math.floor(5 * share(seed, 'score', code));
  const headers = { 'x-report-pin': pin, 'idempotency-key': key };
  const path = `/api/reports/${code}/${request.path}`;
  const answer = await hotline.post(path, request.body(score), headers, addressOf(number));
  if (answer.status !== 201) return;
  const at = await hotline.now();
  if (act === 'reopen') countCycle(month, code);
  log.add({ kind: 'acted', at, code, act, by: 'citizen', ...(act === 'rate' && { value: score }) });
};
