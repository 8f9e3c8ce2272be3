import type { Clock } from '../../component-types.ts';
import type { SqliteStore } from '../../sqlite-store.ts';
import {
  type ChatEventPublisher,
  createChatEventPublisher,
  type TopicPublisher,
} from './chat-event-publisher.ts';
import { createLocalChatStore, type LocalChat, type LocalChatStore } from './local-chat-store.ts';

/** Messages that the contact flow sends to a new chat; `isQueued` is true when the chat then waits for an operator. */
export type ContactFlowReply = { texts: string[]; isQueued: boolean };

/** Operations of the simulated Connect chat API that Lambda functions use. */
type ChatStartApi = {
  begin(chat: Pick<LocalChat, 'id' | 'flow' | 'attributes'>): void;
  /**
   * Sets the SNS topic to which events of the chat are published. Returns false when the chat doesn't exist or has ended.
   */
  stream(id: string, topic: string): boolean;
};

/** Operations of the simulated Connect chat for the citizen. Tokens authorize the citizen. */
type CitizenChatApi = {
  /** Connects the citizen to the chat and returns a connection token; undefined when the chat has ended. */
  connect(participantToken: string): Promise<string | undefined>;
  /**
   * Sends a chat message of the citizen; `name` is the message's idempotency key. Returns false when the token is invalid or
   * the chat has ended.
   */
  sendMessage(connectionToken: string, text: string, name: string): boolean;
  leave(connectionToken: string): boolean;
};

/**
 * Operations of the simulated Connect chat for operators; each returns false when the chat's state doesn't allow the
 * operation.
 */
type OperatorChatApi = {
  accept(id: string): boolean;
  write(id: string, text: string): boolean;
  end(id: string): boolean;
};

/**
 * Simulator of Amazon Connect chats. It offers the operations that Lambda functions, citizens and operators perform on a
 * chat.
 */
export type ConnectChatSimulator = ChatStartApi &
  CitizenChatApi &
  OperatorChatApi & { list(): LocalChat[] };

type ChatDeskDeps = {
  store: SqliteStore;
  clock: Clock;
  publishToTopic: TopicPublisher;
  /** Runs the contact flow of a new chat; returns the messages that the flow sends. */
  receive(localChat: LocalChat): Promise<ContactFlowReply>;
};

type ChatApiDeps = Pick<ChatDeskDeps, 'clock' | 'receive'> & {
  rooms: LocalChatStore;
  happenings: ChatEventPublisher;
};

export function createConnectChatSimulator({
  store,
  clock,
  publishToTopic,
  receive,
}: ChatDeskDeps): ConnectChatSimulator {
  const rooms = createLocalChatStore(store);
  const happenings = createChatEventPublisher(rooms, clock, publishToTopic);
  const desk: ChatApiDeps = { clock, receive, rooms, happenings };
  return {
    ...createChatStartApi(desk),
    ...createCitizenChatApi(desk),
    ...createOperatorChatApi(desk),
    list: rooms.list,
  };
}

const findChatInState = (
  rooms: LocalChatStore,
  id: string,
  ...states: LocalChat['state'][]
): LocalChat | undefined => {
  const room = rooms.find(id);
  return room && states.includes(room.state) ? room : undefined;
};

const activeStates = ['begun', 'waiting', 'talking'] as const;

const createChatStartApi = ({ rooms, clock }: ChatApiDeps): ChatStartApi => ({
  begin: (chat) => {
    if (rooms.find(chat.id)) return;
    const at = clock.now().toISOString();
    rooms.save({ ...chat, at, state: 'begun', connections: 0, said: [], taken: [] });
  },
  stream: (id, topic) => {
    const room = findChatInState(rooms, id, ...activeStates);
    if (room) rooms.save({ ...room, topic });
    return room !== undefined;
  },
});

export function buildParticipantToken(id: string): string {
  return `participant.${id}`;
}
const connectionTokenOf = ({ id, connections }: LocalChat): string =>
  `connection.${connections}.${id}`;
const idIn = (token: string): string => token.slice(token.lastIndexOf('.') + 1);

function createCitizenChatApi({ rooms, happenings, receive }: ChatApiDeps): CitizenChatApi {
  /** Returns the chat to which a connection token belongs; undefined when the chat has ended or has a newer token. */
  const roomFor = (token: string): LocalChat | undefined => {
    const room = findChatInState(rooms, idIn(token), ...activeStates);
    return room && connectionTokenOf(room) === token ? room : undefined;
  };
  async function enter(localChat: LocalChat): Promise<void> {
    const { texts, isQueued } = await receive(localChat);
    const updated = texts.reduce((so, text) => happenings.said(so, 'desk', text), localChat);
    if (isQueued) rooms.save({ ...updated, state: 'waiting' });
    else happenings.over(updated, 'desk');
  }
  return {
    connect: async (token) => {
      const room = findChatInState(rooms, idIn(token), ...activeStates);
      if (!room || buildParticipantToken(room.id) !== token) return undefined;
      const connected: LocalChat = { ...room, connections: room.connections + 1 };
      rooms.save(connected);
      if (room.state === 'begun') await enter(connected);
      return connectionTokenOf(connected);
    },
    sendMessage: (token, text, name) => {
      const room = roomFor(token);
      if (room && !room.taken.includes(name)) {
        rooms.save({ ...happenings.said(room, 'citizen', text), taken: [...room.taken, name] });
      }
      return room !== undefined;
    },
    leave: (token) => {
      const room = roomFor(token);
      if (room) happenings.over(room, 'citizen');
      return room !== undefined;
    },
  };
}

const createOperatorChatApi = ({ rooms, happenings }: ChatApiDeps): OperatorChatApi => ({
  accept: (id) => {
    const room = findChatInState(rooms, id, 'waiting');
    if (!room) return false;
    rooms.save({ ...room, state: 'talking' });
    happenings.joined(room, 'operator');
    return true;
  },
  write: (id, text) => {
    const room = findChatInState(rooms, id, 'talking');
    if (room) rooms.save(happenings.said(room, 'operator', text));
    return room !== undefined;
  },
  end: (id) => {
    const room = findChatInState(rooms, id, 'waiting', 'talking');
    if (room) happenings.over(room, 'operator');
    return room !== undefined;
  },
});
