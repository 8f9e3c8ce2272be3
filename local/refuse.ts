/** Stops the start with a sentence that a person can act on; `start.ts` prints it without a stack trace. */
export function refuse(sentence: string): never {
  const refusal = new Error(sentence);
  refusal.name = 'Refusal';
  throw refusal;
}

export const isRefusal = (error: unknown): error is Error =>
  error instanceof Error && error.name === 'Refusal';
