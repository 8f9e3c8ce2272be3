import { expect } from 'vitest';
import * as z from 'zod';
import type { RunningHotline } from '../hotline/running-hotline.ts';

const Rooms = z.array(
  z.object({
    id: z.string(),
    state: z.string(),
    attributes: z.record(z.string(), z.string()),
    said: z.array(z.object({ by: z.string(), text: z.string() })),
  }),
);

/** Simulates the operator in the newest chat that was handed over. */
export function openOperatorChatDriver(hotline: RunningHotline) {
  const newest = async () => {
    await hotline.settle();
    const { text } = await hotline.get('/local/operators?format=json');
    const [room] = Rooms.parse(JSON.parse(text));
    return room ?? expect.unreachable('nobody has asked for an operator');
  };
  return {
    newest,
    async does(does: 'accept' | 'write' | 'end', text?: string) {
      const { id } = await newest();
      const { status } = await hotline.post(`/local/operators/${id}`, { does, text });
      await hotline.settle();
      return status;
    },
  };
}

const Chat = z.object({ lines: z.array(z.object({ by: z.string(), text: z.string() })) });

/** Simulates a browser with the web chat open; `read` reloads its page. */
export function webChatUser(hotline: RunningHotline, chatter: string) {
  const headers = {
    ...{ cookie: `__Host-chat=${chatter}`, 'content-type': 'application/json' },
    'sec-fetch-site': 'same-origin',
  };
  const ask = async (init: RequestInit) => {
    const response = await fetch(new URL('/api/chat', hotline.url()), { headers, ...init });
    return Chat.parse(await response.json()).lines;
  };
  return {
    read: () => ask({}),
    say: (id: string, text: string) =>
      ask({ method: 'POST', body: JSON.stringify({ id, text, lang: 'vi' }) }),
  };
}

export function joinLineTexts(lines: readonly { text: string }[]): string {
  return lines.map(({ text }) => text).join('\n');
}
