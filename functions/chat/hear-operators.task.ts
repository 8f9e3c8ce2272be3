import * as z from 'zod';
import { ChatRecord, heardFromConnect } from '../../adapters/connect/chat-events.ts';
import { followOperator } from '../../core/conversation/follow-operator.ts';
import { environment } from '../runtime/environment.ts';
import { logLine } from '../runtime/log.ts';
import { taskFunction } from '../runtime/task.ts';
import { type FollowServices, hearServices } from './hear-services.ts';

export type HearServices = FollowServices & { topic: string };

/**
 * Delivers the Amazon Connect chat events of an SNS batch to the chat users concerned. Records of other topics are skipped.
 */
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

/**
 * Lambda function that delivers operators' messages to chat users: into the web chat session, or through Zalo and Messenger.
 */
export const handler = taskFunction({
  input: z.object({ Records: z.array(ChatRecord).max(100) }),
  services: () => ({
    ...hearServices(),
    topic: environment(z.object({ CHAT_TOPIC: z.string() })).CHAT_TOPIC,
  }),
  run: ({ Records }, services) => hearOperators(Records, services),
});
