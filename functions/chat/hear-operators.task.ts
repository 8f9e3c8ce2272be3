import * as z from 'zod';
import { ChatRecord, heardFromConnect } from '../../adapters/connect/chat-events.ts';
import { followOperator } from '../../core/conversation/follow-operator.ts';
import { environment } from '../runtime/environment.ts';
import { logLine } from '../runtime/log.ts';
import { taskFunction } from '../runtime/task.ts';
import { type FollowServices, hearServices } from './hear-services.ts';

export type HearServices = FollowServices & { topic: string };

/** What the contact centre tells of one chat: brought to whoever chats there. Other topics tell us nothing. */
export const hearOperators = async (
  records: readonly ChatRecord[],
  { topic, ...services }: HearServices,
): Promise<void> => {
  for (const record of records) {
    const said = record.Sns.TopicArn === topic ? heardFromConnect(record) : undefined;
    if (!said) continue;
    const followed = await followOperator(said, { ...services, ...(await services.kept()) });
    logLine({ heard: said.kind, followed });
  }
};

/** Brings what operators say to those who chat: on the web into their conversation, on Zalo and Messenger to their telephone. */
export const handler = taskFunction({
  input: z.object({ Records: z.array(ChatRecord).max(100) }),
  services: () => ({
    ...hearServices(),
    topic: environment(z.object({ CHAT_TOPIC: z.string() })).CHAT_TOPIC,
  }),
  run: ({ Records }, services) => hearOperators(Records, services),
});
