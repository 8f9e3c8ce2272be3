import { ExampleMessagesResponse } from '../../../core/contract/staff/administration/message-responses.ts';
import type { ComposedMessage } from '../../../core/messages/compose/compose-message.ts';
import {
  composeExampleMessages,
  type ExampleMessage,
} from '../../../core/messages/compose/examples/example-messages.ts';
import { countSegments } from '../../../core/messages/compose/sms/sms.ts';
import { audienceLabels } from '../../../core/messages/kinds/audiences.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { type LocalizedText, selectLocalizedText } from '../../../core/messages/localized-text.ts';
import { accessRules } from '../../../core/staff/members/access-rules.ts';
import { selectTextLang } from '../../../i18n/languages.ts';
import { withEtag } from '../../runtime/reply/etag.ts';
import { buildJsonReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts';

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

const toMessageView = (
  { key, audience, description, lang, messages }: ExampleMessage,
  readIn: Lang,
) => {
  const label = (text: LocalizedText) =>
    selectLocalizedText(selectTextLang('staff', readIn), text).text;
  return {
    ...{ key, lang, audience },
    ...{
      reader: label(audienceLabels[audience]),
      occasion: label(description),
    },
    ...Object.assign({}, ...messages.map(toChannelFields)),
  };
};

/** Returns an example of every notification text, as its recipient would get it. */
const listMessages = staffEndpoint({
  method: 'GET',
  path: '/api/staff/messages',
  summary: {
    vi: 'Mọi tin nhắn, như người nhận đọc',
    en: 'List all message texts as recipients see them',
  },
  access: accessRules.oversight,
  headers: ['If-None-Match'],
  answers: { 200: ExampleMessagesResponse, 304: undefined },
  needs: ['directory', 'now'],
  answer: async (request, _member, { directory, now }) => {
    const examples = composeExampleMessages(await directory(), { now: now() });
    const messages = examples.map((example) => toMessageView(example, request.lang));
    return withEtag(buildJsonReply(200, { messages }), request);
  },
});

export const exampleMessageRoutes: StaffEndpoint<StaffApiDeps>[] = [listMessages];
