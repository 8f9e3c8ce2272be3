import * as z from 'zod';
import { ConnectChatRecord, parseConnectChatEvent } from '../../adapters/connect/chat-events.ts';
import { handleOperatorChatEvent } from '../../core/conversation/operator/handle-operator-event.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { createTaskFunction } from '../runtime/events/task.ts';
import { logOperation } from '../runtime/log.ts';
import { buildOperatorMessageDeps, type OperatorChatEventDeps } from './operator-message-deps.ts';

export type OperatorMessageDeps = OperatorChatEventDeps & { topic: string };

/** Delivers the Amazon Connect chat events in an SNS batch to the chat users concerned. Skips records from other topics. */
export async function receiveOperatorMessages(
  records: readonly ConnectChatRecord[],
  { topic, ...services }: OperatorMessageDeps,
): Promise<void> {
  for (const record of records) {
    const event = record.Sns.TopicArn === topic ? parseConnectChatEvent(record) : undefined;
    if (!event) continue;
    const followed = await handleOperatorChatEvent(event, {
      ...services,
      ...(await services.loadChatStores()),
    });
    logOperation({ heard: event.kind, followed });
  }
}

/** Lambda function that delivers operators' messages to chat users, in the web chat or through Zalo and Messenger. */
export const handler = createTaskFunction({
  input: z.object({ Records: z.array(ConnectChatRecord).max(100) }),
  services: () => ({
    ...buildOperatorMessageDeps(),
    topic: readEnvironment(z.object({ CHAT_TOPIC: z.string() })).CHAT_TOPIC,
  }),
  run: ({ Records }, services) => receiveOperatorMessages(Records, services),
});
