import { expect, test } from 'vitest';
import * as z from 'zod';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';

const hotline = sharedHotline();

const Line = z.object({
  message: z.object({ channel: z.string(), kind: z.enum(['fine', 'failed', 'off']) }),
});

const parsed = (line: string): unknown => {
  try {
    return z.unknown().parse(JSON.parse(line));
  } catch {
    return undefined;
  }
};

test('the morning canary checks every channel without sending messages or opening tickets', async () => {
  const before = await hotline.outbox();
  await hotline.moveTo('2022-01-28T06:35:00+07:00');
  const tried = (await hotline.logs())
    .split('\n')
    .flatMap((line) => Line.safeParse(parsed(line)).data?.message ?? []);
  expect(Object.fromEntries(tried.map(({ channel, kind }) => [channel, kind]))).toEqual({
    ...{ portal: 'fine', 'report form': 'fine', web: 'fine', telephone: 'fine' },
    ...{ 'web chat': 'fine', Zalo: 'fine', Messenger: 'fine', Open311: 'fine' },
    'staff sign-in': 'fine',
  });
  expect(await hotline.outbox()).toEqual(before);
  const journeys = await hotline.get('/local/executions', { accept: 'application/json' });
  expect(journeys.text).toBe('[]');
});
