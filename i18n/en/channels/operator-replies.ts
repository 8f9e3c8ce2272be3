import type * as Vi from '../../vi/channels/operator-replies.ts';

export const operatorReplyTexts: typeof Vi.operatorReplyTexts = {
  replies: {
    greet: 'Hello, I am an operator. I have read what you wrote.',
    where: 'Where does this happen: address, hamlet, and commune or ward?',
    phone: 'Please give a telephone number, so that the responsible office can reach you.',
    wait: 'Please wait a few minutes while I look into it.',
    danger: 'If somebody’s life is in danger, please call 115 now.',
    close: 'Thank you for contacting us. I am ending the chat now.',
  },
  opened: (code, pin) =>
    `Your ticket is open. Code: ${code}. PIN: ${pin}. Use both to follow your ticket.`,
};
