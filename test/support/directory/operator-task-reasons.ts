import * as z from 'zod';
import type { RunningHotline } from '../hotline/running-hotline.ts';

const Calls = z.object({
  contacts: z.array(
    z.object({
      kind: z.string(),
      request: z.looseObject({ Attributes: z.record(z.string(), z.string()).default({}) }),
    }),
  ),
});

/** Returns the reasons of the operators' tasks about a ticket, the oldest first. */
export async function tasksFor(hotline: RunningHotline, code: string): Promise<string[]> {
  const { text } = await hotline.get('/local/calls', { accept: 'application/json' });
  return Calls.parse(JSON.parse(text))
    .contacts.filter(
      ({ kind, request }) => kind === 'task' && request.Attributes['ticket'] === code,
    )
    .map(({ request }) => request.Attributes['matter'] ?? '');
}
