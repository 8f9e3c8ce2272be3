import { beforeEach } from 'vitest';
import { createOperatorChatHandoverStore } from '../../../../adapters/dynamodb/contact-center/operator-chat-handover-store.ts';
import { OperatorChatResponse } from '../../../../core/contract/staff/desk/operator-chat-responses.ts';
import { WaitingContactsResponse } from '../../../../core/contract/staff/desk/waiting-contact-responses.ts';
import type { ChatSession } from '../../../../core/conversation/model/chat-session.ts';
import type { ChatUserId } from '../../../../core/conversation/model/chat-user-id.ts';
import { createConversation } from '../../../../core/conversation/model/conversation.ts';
import { computeHmacHex } from '../../../../core/ticket/read/compute-hmac.ts';
import type { StaffServices } from '../../../../functions/staff/staff-services.ts';
import { setUpStaffApi } from '../../../support/api/set-up-staff-api.ts';
import { aMember, staffSub } from '../../../support/samples/a-member.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';

export const operator = aMember('operator', { name: 'Lan' });
export const colleague = aMember('operator', { sub: staffSub(5), name: 'Hoa' });
export const officer = aMember('officer');
export const supervisor = aMember('supervisor');

type StaffApi = ReturnType<typeof setUpStaffApi>;

const hasChats = (services: object): services is Pick<StaffServices, 'openChats'> =>
  'openChats' in services;

/** Message that the citizen of each chat has written while waiting. */
const waitingText = 'Quán này mở cửa cả đêm';

/**
 * Returns the citizen's chat session with a chat that waits for an operator since minute 5. An earlier session of the
 * citizen continues.
 */
const buildSession = (
  { channel }: ChatUserId,
  contactId: string,
  before: ChatSession | undefined,
): ChatSession => ({
  state: {
    ...(before?.state ?? createConversation('vi')),
    operator: {
      ...{ contactId, participantToken: 'p', connectionToken: 'c', since: atMinute(5) },
      ...{ isJoined: false, isOffered: false, written: [waitingText] },
    },
  },
  lines:
    channel === 'chat'
      ? [
          { by: 'person', text: 'trước đó', at: atMinute(1) },
          { by: 'person', text: waitingText, at: atMinute(5) },
        ]
      : [],
});

let chats = 0;

/** Stores a chat that waits for an operator since minute 5, and returns its ids. */
const startChat = async (
  room: StaffApi,
  chatUser: ChatUserId,
  { talks }: Pick<Awaited<ReturnType<StaffServices['openChats']>>, 'talks'>,
) => {
  room.setMinute(5);
  const contactId = `contact-${chats}`;
  const handovers = createOperatorChatHandoverStore(room.table(), testHmac);
  await handovers.note(contactId, { chatUser, at: atMinute(5), lang: 'vi', service: 'violation' });
  const { session, version } = await talks.load(chatUser);
  const waiting = buildSession(chatUser, contactId, session);
  await talks.save(chatUser, waiting, version, atMinute(60 * 24));
  const id = computeHmacHex('operator-chat', `item\n${contactId}`, testHmac).slice(0, 40);
  return { id, contactId, chatUser };
};

/** Returns functions that send requests about chats to the staff API. */
const createChatRequests = (room: StaffApi) => ({
  readWaiting: async () => {
    const { text } = await room.sendRequest(operator.sub, 'GET /api/staff/waiting');
    return WaitingContactsResponse.parse(JSON.parse(text));
  },
  read: async (id: string, by = operator) => {
    const { text } = await room.sendRequest(by.sub, `GET /api/staff/chats/${id}`);
    return OperatorChatResponse.parse(JSON.parse(text));
  },
  post: (path: string, body: object, by = operator, key = 'a-key-of-a-message') =>
    room.sendRequest(by.sub, `POST /api/staff/chats/${path}`, {
      body,
      headers: { 'idempotency-key': key },
    }),
});

/** Sets up the staff API with chats that wait for an operator. Each test starts with empty lists of chats. */
export function setUpOperatorChats() {
  const room = setUpStaffApi(operator, colleague, officer, supervisor);
  const requests = createChatRequests(room);
  const chatServices = () => {
    const services = room.services();
    if (!hasChats(services)) throw new Error('The test harness has no chats');
    return services;
  };
  const openChats = () => chatServices().openChats();
  const started: string[] = [];
  beforeEach(async () => {
    await requests.readWaiting(); // the first request builds the services
    const { handovers } = await openChats();
    for (const contactId of started.splice(0)) await handovers.settle(contactId);
  });
  return {
    ...requests,
    ...{ room, chatServices, openChats },
    sessionOf: async (chatUser: ChatUserId) =>
      (await (await openChats()).talks.load(chatUser)).session,
    /** Starts a chat of a new citizen, or another chat of the given citizen. */
    async start(channel: ChatUserId['channel'] = 'chat', chatUser?: ChatUserId) {
      chats += 1;
      const user = chatUser ?? { channel, user: `user-${chats}` };
      const chat = await startChat(room, user, await openChats());
      started.push(chat.contactId);
      return chat;
    },
  };
}
