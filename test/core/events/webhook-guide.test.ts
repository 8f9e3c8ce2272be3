import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';

const guide = readFileSync('docs/integrate.md', 'utf8');
const code = /```js\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';
const Guide = z.object({
  isFromHotline: z.function({
    input: [z.string(), z.string(), z.string(), z.number()],
    output: z.boolean(),
  }),
});

const now = 1_638_500_000;
const body = '{"id":"4821937056.1.opened"}';
const signed = (secret: string, t = now) =>
  `t=${t},v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`;

test.each([
  ['what the hotline signed', signed('whsec_ours'), body, true],
  ['another secret', signed('whsec_other'), body, false],
  ['another body', signed('whsec_ours'), `${body} `, false],
  ['what was recorded long ago', signed('whsec_ours', now - 301), body, false],
  ['no signature', '', body, false],
])('the guide’s own code tells %s', async (_, signature, received, isOurs) => {
  const address = `data:text/javascript,${encodeURIComponent(code)}`;
  const { isFromHotline } = Guide.parse({ ...(await import(/* @vite-ignore */ address)) });
  expect(isFromHotline('whsec_ours', signature, received, now)).toBe(isOurs);
});
