import * as z from 'zod';

// Messages of these errors can quote a citizen's input; the class and stack are enough.
const quotesInput = (error: Error): boolean => error instanceof SyntaxError;

/** Masks e-mail addresses and phone numbers, which a provider's error message may contain. */
const maskAddresses = (message: string): string =>
  message.replace(/\S+@\S+/g, '…@…').replace(/\+?\d[\d .-]{7,}\d/g, '…');

/** Returns at most 8 stack frames, without the message, which may span several lines. */
const getStackFrames = ({ name, message, stack = '' }: Error): string[] =>
  stack
    .slice(stack.startsWith(`${name}: ${message}`) ? name.length + 2 + message.length : 0)
    .split('\n')
    .filter((line) => /^\s+at .+(:\d+:\d+\)?|<anonymous>\)?)$/.test(line))
    .slice(0, 8)
    .map((line) => line.trim());

/** Logs an error with its location and message. E-mail addresses and phone numbers are masked. */
export function logFailure(error: unknown, about: Record<string, string>): void {
  const known = error instanceof Error ? error : new Error('Non-Error value thrown');
  console.error({
    ...about,
    error: known.name,
    ...(!quotesInput(known) &&
      !(known instanceof z.ZodError) && {
        message: maskAddresses(known.message),
      }),
    ...(known instanceof z.ZodError && { fields: known.issues.map(({ path }) => path.join('.')) }),
    frames: getStackFrames(known),
  });
}

/**
 * Logs one completed operation with ids and kinds, so that a single request can be traced. The caller must not pass personal
 * data.
 */
export function logOperation(about: Record<string, string | number>): void {
  console.info(about);
}
