import { defineItem, defineList } from './define-item.ts';

export const chatLists = {
  waitingChats: defineList({
    index: 'gsi1',
    partition: 'M#chats',
    sort: 'handed over at',
    lists: 'chats that wait for an operator',
    readBy: ['StaffApi'],
  }),
  consoleChats: defineList({
    index: 'gsi1',
    partition: 'M#console-chats',
    sort: 'handed over at',
    lists: 'chats that operators answer in the console',
    readBy: ['StaffApi'],
  }),
  endedChats: defineList({
    index: 'gsi1',
    partition: 'M#ended-chats',
    sort: 'handed over at',
    lists: 'chats that ended without an operator',
    readBy: ['StaffApi'],
  }),
};

/** Chat sessions and their handovers to operators, encrypted. */
export const chatItems = {
  chatSession: defineItem({
    type: 'chat-session',
    pk: 'Z#<channel>#<hash>',
    sk: 'A',
    about: 'chat, encrypted',
    expires: { after: '1 day; 7 with a draft' },
    put: ['AnswerChats', 'Chat', 'CheckChats', 'ReceiveOperatorMessages', 'ReplyToMessages'],
  }),
  lastMessageTime: defineItem({
    type: 'last-message-time',
    pk: 'Z#<channel>#<hash>',
    sk: 'M',
    about: 'last message',
    expires: { after: '7 days' },
    put: ['ReplyToMessages'],
  }),
  handover: defineItem({
    type: 'handover',
    pk: 'Z#operator#<hash>',
    sk: 'A',
    about: 'handover to an operator',
    expires: { after: '9 days' }, // longer than any chat
    lists: [chatLists.waitingChats, chatLists.consoleChats, chatLists.endedChats],
    put: ['Chat', 'ReplyToMessages'],
    update: ['AnswerChats', 'Chat', 'ReceiveOperatorMessages', 'ReplyToMessages', 'StaffApi'],
  }),
};
