import type * as Vi from '../../vi/channels/connect-chat.ts';

export const connectChatTexts: typeof Vi.connectChatTexts = {
  operatorComes: 'An operator will answer you shortly. Please wait a moment.',
  allBusy:
    'All operators are busy. Please leave your request and telephone number on the website of the hotline; we will answer.',
  closed:
    'It is outside working hours. Please send your request on the website of the hotline; we will answer. Emergency: call 115.',
};
