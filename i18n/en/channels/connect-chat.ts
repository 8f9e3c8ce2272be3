import type * as Vi from '../../vi/channels/connect-chat.ts';

export const connectChatTexts: typeof Vi.connectChatTexts = {
  operatorComes: 'An operator will answer you shortly. Please wait a moment.',
  allBusy:
    'All operators are busy. Please leave your request and phone number on the hotline’s website; we will answer.',
  closed:
    'It is outside working hours. Please send your request on the hotline’s website; we will answer. In an emergency, call 115.',
};
