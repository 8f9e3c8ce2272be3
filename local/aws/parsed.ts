import * as z from 'zod';

const Text = z.string().transform((text, context) => {
  try {
    return z.json().parse(JSON.parse(text));
  } catch {
    context.addIssue('not JSON');
    return z.NEVER;
  }
});

/** What a body says in JSON, or nothing. */
export const parsed = (body: Buffer): unknown => Text.safeParse(body.toString('utf8')).data;
