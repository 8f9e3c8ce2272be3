import { MessagesAnswer } from '../../core/contract/message-answers.ts';
import type { Message } from '../../core/messages/compose.ts';
import { type ExampleMessage, exampleMessages } from '../../core/messages/example-messages.ts';
import type { Lang } from '../../core/messages/lang.ts';
import { countSegments } from '../../core/messages/sms.ts';
import { audienceLabels, messageOccasions } from '../../core/messages/wording/message-kinds.ts';
import { unlessKnown } from '../runtime/etag.ts';
import { json } from '../runtime/reply.ts';
import type { StaffRoute } from './staff-door.ts';

const byChannel = (message: Message) => {
  switch (message.kind) {
    case 'sms': {
      const { segments, characters } = countSegments(message.text);
      return { sms: { text: message.text, segments, characters } };
    }
    case 'email':
      return { email: { subject: message.subject, text: message.text } };
    case 'chat':
      return { chat: { text: message.replies.map(({ text }) => text).join('\n') } };
    case 'zns':
      return {}; // Zalo's template holds the text
  }
};

const toMessageView = ({ key, about, audience, lang, messages }: ExampleMessage, readIn: Lang) => {
  const words = readIn === 'en' ? 'en' : 'vi';
  return {
    ...{ key, lang, audience },
    ...{ reader: audienceLabels[audience][words], occasion: messageOccasions[about][words] },
    ...Object.assign({}, ...messages.map(byChannel)),
  };
};

/** Handles `GET /api/staff/messages`: returns an example of every notification text, as its recipient gets it. */
const listMessages: StaffRoute['answer'] = async (request, _member, { directory, now }) => {
  const examples = exampleMessages(await directory(), { now: now() });
  const messages = examples.map((example) => toMessageView(example, request.lang));
  return unlessKnown(json(200, { messages }), request);
};

export const messageRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/messages',
    contract: {
      headers: ['If-None-Match'],
      answers: { 200: MessagesAnswer, 304: undefined },
    },
    answer: listMessages,
  },
];
