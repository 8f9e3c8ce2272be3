import * as z from 'zod';

const Text = z.string().transform((text, context): unknown => {
  try {
    return z.unknown().parse(JSON.parse(text)); // whoever asks reads what is in it by a schema of its own
  } catch {
    context.addIssue('not JSON');
    return z.NEVER;
  }
});

/** What a text says in JSON, or nothing. */
export const jsonIn = (text: string): unknown => Text.safeParse(text).data;
