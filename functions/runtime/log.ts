import * as z from 'zod';

// The words of these errors may quote what a citizen sent; their kind and place are enough.
const quotesInput = (error: Error): boolean => error instanceof SyntaxError;

/** A provider's message may name the number or address it was given. */
const withoutAddresses = (message: string): string =>
  message.replace(/\S+@\S+/g, '…@…').replace(/\+?\d[\d .-]{7,}\d/g, '…');

/** The message stands at the head of the stack, in as many lines as its words have. */
const framesOf = ({ name, message, stack = '' }: Error): string[] =>
  stack
    .slice(stack.startsWith(`${name}: ${message}`) ? name.length + 2 + message.length : 0)
    .split('\n')
    .filter((line) => /^\s+at .+(:\d+:\d+\)?|<anonymous>\)?)$/.test(line))
    .slice(0, 8)
    .map((line) => line.trim());

/** Notes a failure for the operators: what and where, never whose. */
export const logFailure = (error: unknown, about: Record<string, string>): void => {
  const known = error instanceof Error ? error : new Error('Something that is no error was thrown');
  console.error({
    ...about,
    error: known.name,
    ...(!quotesInput(known) &&
      !(known instanceof z.ZodError) && {
        message: withoutAddresses(known.message),
      }),
    ...(known instanceof z.ZodError && { fields: known.issues.map(({ path }) => path.join('.')) }),
    frames: framesOf(known),
  });
};

/** Notes what was done, for whoever looks for one call among many: ids and kinds, never what somebody said. */
export const logLine = (about: Record<string, string | number>): void => {
  console.info(about);
};
