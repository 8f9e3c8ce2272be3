import { runCall } from '../call/run-call.ts';
import { isSameResource } from '../flow.ts';
import type { Instance } from '../instance.ts';
import { instanceWorld } from '../instance-world.ts';
import { language } from '../load-flow.ts';
import { Script, scripted } from '../script.ts';
import type { Received } from './chat-desk.ts';
import type { Room } from './rooms.ts';

type Setting = Omit<Parameters<typeof instanceWorld>[0], 'instance' | 'startsAt' | 'wish'> & {
  instance: Instance | undefined;
  clock: { now(): Date };
};

/** Builds a function that runs the contact flow of a chat up to the queue, where the chat waits for a simulated operator. */
export const receiver =
  ({ instance, clock, ...setting }: Setting) =>
  async ({ id, flow: wanted, attributes }: Room): Promise<Received> => {
    const flow = instance?.flows.find((each) => isSameResource(each.id, wanted));
    if (!instance || !flow) return { words: [], isQueued: false };
    const { prompts, queued } = await runCall({
      world: instanceWorld({ ...setting, instance, startsAt: clock.now(), wish: { agents: 0 } }),
      caller: scripted(Script.parse({ channel: 'CHAT', patience: 0 })),
      flow,
      language,
      contactId: id,
      attributes: { ...attributes },
    });
    const words = prompts.flatMap(({ to, text }) => (to === 'caller' && text ? [text] : []));
    return { words, isQueued: queued !== undefined };
  };
