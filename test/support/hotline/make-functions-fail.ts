import type { HotlineRequest, HotlineResponse } from './hotline-driver.ts';

export type FunctionFailure = 'crashing' | 'throttled' | 'unreachable' | 'stalled' | 'poisoned';

/** Makes the functions whose names contain a given part fail from now on; an empty list ends all failures. */
export async function makeFunctionsFail(
  { ask }: { ask(question: HotlineRequest): Promise<HotlineResponse> },
  functions: readonly string[],
  how: FunctionFailure = 'crashing',
): Promise<void> {
  const body = JSON.stringify({ functions, how });
  const { status, text } = await ask({ method: 'PUT', path: '/local/functions/broken', body });
  if (status !== 200) throw new Error(`Nothing is broken: ${status} ${text}`);
}
