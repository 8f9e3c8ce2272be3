import * as z from 'zod';

const Text = z.string().transform((text, context) => {
  try {
    return z.json().parse(JSON.parse(text));
  } catch {
    context.addIssue('not JSON');
    return z.NEVER;
  }
});

/** What a text says in JSON, or nothing. */
export const jsonIn = (text: string): unknown => Text.safeParse(text).data;
