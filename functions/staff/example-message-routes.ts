import { ExampleMessagesResponse } from '../../core/contract/message-responses.ts';
import type { ComposedMessage } from '../../core/messages/compose-message.ts';
import {
  composeExampleMessages,
  type ExampleMessage,
} from '../../core/messages/example-messages.ts';
import { audienceLabels, messageKindDescriptions } from '../../core/messages/i18n/message-kinds.ts';
import type { Lang } from '../../core/messages/lang.ts';
import { countSegments } from '../../core/messages/sms.ts';
import { withEtag } from '../runtime/etag.ts';
import { buildJsonReply } from '../runtime/reply.ts';
import type { StaffRoute } from './staff-entry-point.ts';

const toChannelFields = (message: ComposedMessage) => {
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
  const labelLang = readIn === 'en' ? 'en' : 'vi';
  return {
    ...{ key, lang, audience },
    ...{
      reader: audienceLabels[audience][labelLang],
      occasion: messageKindDescriptions[about][labelLang],
    },
    ...Object.assign({}, ...messages.map(toChannelFields)),
  };
};

/** Handles `GET /api/staff/messages`: returns an example of every notification text, as its recipient would get it. */
const listMessages: StaffRoute['answer'] = async (request, _member, { directory, now }) => {
  const examples = composeExampleMessages(await directory(), { now: now() });
  const messages = examples.map((example) => toMessageView(example, request.lang));
  return withEtag(buildJsonReply(200, { messages }), request);
};

export const exampleMessageRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/messages',
    contract: {
      headers: ['If-None-Match'],
      answers: { 200: ExampleMessagesResponse, 304: undefined },
    },
    answer: listMessages,
  },
];
