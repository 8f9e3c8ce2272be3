import { randomUUID } from 'node:crypto';
import type { Clock } from '../../component-types.ts';
import type { LocalChat, LocalChatStore } from './local-chat-store.ts';

export type TopicPublisher = (
  topic: string,
  message: string,
  attributes: Record<string, string>,
) => void;

const events = 'application/vnd.amazonaws.connect.event.';
const roles = { citizen: 'CUSTOMER', operator: 'AGENT', desk: 'SYSTEM' } as const;
type Who = keyof typeof roles;

/** Publisher of chat events. Each chat has its own SNS topic for its events. */
export type ChatEventPublisher = {
  joined(localChat: LocalChat, by: Who): void;
  /** Publishes a chat participant's message to the chat's SNS topic. Returns the chat with the message added. */
  said(localChat: LocalChat, by: Who, text: string): LocalChat;
  over(localChat: LocalChat, by: Who): void;
};

export function createChatEventPublisher(
  rooms: LocalChatStore,
  clock: Clock,
  tell: TopicPublisher,
): ChatEventPublisher {
  function publish(
    localChat: LocalChat,
    by: Who | undefined,
    what: Record<string, string>,
  ): string {
    const Id = randomUUID();
    const about = {
      ContactId: localChat.id,
      InitialContactId: localChat.id,
      ...(by && { ParticipantRole: roles[by], ParticipantId: `${by}.${localChat.id}` }),
      ...what,
    };
    const message = JSON.stringify({ AbsoluteTime: clock.now().toISOString(), Id, ...about });
    if (localChat.topic !== undefined)
      tell(localChat.topic, message, { MessageVisibility: 'ALL', ...about });
    return Id;
  }

  const happen = (localChat: LocalChat, what: string, by?: Who): void =>
    void publish(localChat, by, { Type: 'EVENT', ContentType: `${events}${what}` });

  return {
    joined: (room, by) => happen(room, 'participant.joined', by),
    said: (room, by, text) => {
      const id = publish(room, by, { Type: 'MESSAGE', ContentType: 'text/plain', Content: text });
      return { ...room, said: [...room.said, { id, by, text, at: clock.now().toISOString() }] };
    },
    over: (room, by) => {
      rooms.save({ ...room, state: 'over' });
      happen(room, 'participant.left', by);
      happen(room, 'chat.ended');
    },
  };
}
