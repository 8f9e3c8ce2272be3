import type { Answer, Ask } from './hotline-driver.ts';

export type How = 'crashing' | 'throttled' | 'unreachable' | 'poisoned';

/** From here on those functions, by a part of their names, do nothing; an empty list mends all. */
export const breakDown = async (
  { ask }: { ask(question: Ask): Promise<Answer> },
  functions: readonly string[],
  how: How = 'crashing',
): Promise<void> => {
  const body = JSON.stringify({ functions, how });
  const { status, text } = await ask({ method: 'PUT', path: '/local/functions/broken', body });
  if (status !== 200) throw new Error(`Nothing is broken: ${status} ${text}`);
};
