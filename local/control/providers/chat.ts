import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import {
  blockedChatText,
  type ChatPlatformSimulator,
  ChatUserAction,
} from '../../chat/platforms.ts';
import { parseJsonText } from '../../http-api/parse-json.ts';
import { readBody } from '../../http-api/read-body.ts';
import type { HttpResponse } from '../../http-api/response.ts';
import { isFormSubmission, readRequestBody, respondWithPageOrJson } from '../requests.ts';
import {
  buildJsonResponse,
  buildPictureResponse,
  buildProblemResponse,
  buildSeeOtherResponse,
} from '../responses.ts';
import { renderChatPhonePage } from '../view/messages/chat-page.ts';

type ChatControlDeps = { chat: ChatPlatformSimulator; address: string; now(): Date };

export const maxChatBodyBytes = 64 * 1024;

const ZaloSent = z.object({
  recipient: z.object({ user_id: z.string() }),
  message: z.object({ text: z.string().min(1).max(2000) }),
});
const MessengerSent = z.object({
  recipient: z.object({ id: z.string() }),
  messaging_type: z.literal('RESPONSE'),
  message: z.object({
    text: z.string().min(1).max(2000),
    quick_replies: z
      .array(
        z.object({
          content_type: z.literal('text'),
          title: z.string().min(1).max(20),
          payload: z.string().min(1).max(1000),
        }),
      )
      .min(1)
      .max(13)
      .optional(),
  }),
});

export async function readJsonBody(incoming: IncomingMessage): Promise<unknown> {
  return parseJsonText((await readBody(incoming, maxChatBodyBytes))?.toString('utf8') ?? '');
}

const zaloRefusals = {
  blocked: { error: -213, message: 'User has not followed OA' },
  'too-late': { error: -230, message: 'User has not interacted with the OA in the past 7 days' },
};
const messengerRefusals = {
  blocked: { code: 551, message: 'This person isn’t available right now.' },
  'too-late': {
    ...{ code: 10, error_subcode: 2018278 },
    message: 'This message is sent outside of allowed window.',
  },
};

/** Emulates the Zalo API endpoint that receives the messages of an official account. */
async function handleZaloSend(
  incoming: IncomingMessage,
  chat: ChatPlatformSimulator,
): Promise<HttpResponse> {
  const result = ZaloSent.safeParse(await readJsonBody(incoming));
  if (!incoming.headers['access_token'])
    return buildJsonResponse({ error: -216, message: 'Access token is invalid' });
  if (!result.success)
    return buildJsonResponse({ error: -201, message: z.prettifyError(result.error) });
  const { recipient, message } = result.data;
  const outcome = chat.takes('zalo', recipient.user_id);
  if (outcome !== 'yes') return buildJsonResponse(zaloRefusals[outcome]);
  chat.note('zalo', recipient.user_id, { by: 'hotline', text: message.text, buttons: [] });
  return buildJsonResponse({ error: 0, message: 'Success', data: { message_id: 'played' } });
}

/** Emulates the Meta API endpoint that receives the Messenger messages of a Facebook page. */
async function handleMessengerSend(
  incoming: IncomingMessage,
  chat: ChatPlatformSimulator,
): Promise<HttpResponse> {
  const result = MessengerSent.safeParse(await readJsonBody(incoming));
  if (!/^Bearer ./.test(incoming.headers.authorization ?? '')) {
    return buildJsonResponse({ error: { code: 190, message: 'Invalid OAuth access token' } });
  }
  if (!result.success) {
    return buildJsonResponse({
      error: { code: 100, message: z.prettifyError(result.error) },
    });
  }
  const { recipient, message } = result.data;
  const { text, quick_replies: buttons = [] } = message;
  const outcome = chat.takes('messenger', recipient.id);
  if (outcome !== 'yes') return buildJsonResponse({ error: messengerRefusals[outcome] });
  chat.note('messenger', recipient.id, { by: 'hotline', text, buttons });
  return buildJsonResponse({ recipient_id: recipient.id, message_id: 'played' });
}

const describeChatInput = ({
  text,
  payload,
  latitude,
  longitude,
  photo,
  follow,
  block,
}: ChatUserAction): string => {
  if (block) return blockedChatText;
  if (follow) return '(quan tâm trang)';
  if (photo) return '(gửi một ảnh)';
  if (latitude !== undefined) return `(gửi vị trí ${latitude}, ${longitude})`;
  return text ?? payload ?? '';
};

const post = (address: string, webhook: { headers: Record<string, string>; body: string }) =>
  fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...webhook.headers },
    body: webhook.body,
  });

/**
 * Maximum number of attempts to deliver a chat webhook request. The simulated platform retries while the hotline returns
 * 5xx.
 */
const maxAttempts = 4;

export async function deliverWebhook(
  address: string,
  webhook: Parameters<typeof post>[1],
): Promise<Response> {
  let answer = await post(address, webhook);
  for (let time = 1; time < maxAttempts && answer.status >= 500; time += 1) {
    answer = await post(address, webhook);
  }
  return answer;
}

/** Performs an action of a simulated chat user. The simulated platform reports the action to the hotline's webhook. */
async function performUserAction(
  incoming: IncomingMessage,
  hotline: ChatControlDeps,
): Promise<HttpResponse> {
  const result = ChatUserAction.safeParse(
    omitEmptyFields(await readRequestBody(incoming, maxChatBodyBytes)),
  );
  if (!result.success) {
    const errors = result.error.issues.map(({ path, message }) => ({
      field: path.join('.'),
      message,
    }));
    return buildProblemResponse(400, 'Không gửi được như vậy.', errors);
  }
  const { channel, user, block } = result.data;
  const webhook = hotline.chat.webhookFor(result.data);
  if (!webhook) return buildProblemResponse(404, 'Bản này không có tài khoản ở đó.');
  hotline.chat.note(channel, user, {
    by: 'person',
    text: describeChatInput(result.data),
    buttons: [],
  });
  // platforms don't report blocks to the account
  const response = block
    ? undefined
    : await deliverWebhook(`${hotline.address}${webhook.path}`, webhook);
  if (response && !response.ok)
    return buildProblemResponse(503, `Tổng đài trả lời ${response.status}.`);
  return isFormSubmission(incoming)
    ? buildSeeOtherResponse(`/local/chat?channel=${channel}&user=${user}`)
    : buildJsonResponse(hotline.chat.said(channel, user));
}

export function omitEmptyFields(input: unknown): unknown {
  const fields = z.record(z.string(), z.unknown()).safeParse(input);
  return fields.success
    ? Object.fromEntries(Object.entries(fields.data).filter(([, value]) => value !== ''))
    : input;
}

const ShownChatQuery = ChatUserAction.pick({ channel: true, user: true }).catch({
  channel: 'zalo',
  user: 'ba-sau',
});

function showChatPage(
  incoming: IncomingMessage,
  { chat, now, address }: ChatControlDeps,
): HttpResponse {
  const query = new URL(incoming.url ?? '/', address).searchParams;
  const { channel, user } = ShownChatQuery.parse({
    channel: query.get('channel'),
    user: query.get('user'),
  });
  const messages = chat.said(channel, user);
  return respondWithPageOrJson(incoming, messages, () =>
    renderChatPhonePage({ channel, user, messages: messages, talkers: chat.talkers() }, now()),
  );
}

let renewals = 1;

/**
 * Handles requests below /local/chat: pages that simulate chat users' phones, and the emulated APIs through which the
 * hotline sends chat messages.
 */
export async function handleChatRequest(
  incoming: IncomingMessage,
  path: string,
  hotline: ChatControlDeps,
): Promise<HttpResponse> {
  switch (`${incoming.method} ${path}`) {
    case 'GET /local/chat':
      return showChatPage(incoming, hotline);
    case 'POST /local/chat':
      return performUserAction(incoming, hotline);
    case 'GET /local/chat/photo.png':
      return buildPictureResponse(picture);
    case 'POST /local/chat/zalo/v3.0/oa/message/cs':
      return handleZaloSend(incoming, hotline.chat);
    case 'POST /local/chat/zalo-sign-in/v4/oa/access_token': {
      renewals += 1;
      const [access_token, refresh_token] = ['token', 'renewal'].map(
        (kind) => `played-zalo-${kind}-${renewals}`,
      );
      return buildJsonResponse({ access_token, refresh_token, expires_in: '90000' });
    }
    case 'POST /local/chat/messenger/me/messages':
      return handleMessengerSend(incoming, hotline.chat);
    default:
      return buildProblemResponse(404, 'Không có trang này.');
  }
}

/** PNG picture of 16 × 16 pixels that simulated chat users send as a photo. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAIAAACQkWg2AAAAFklEQVR4nGPgjg8mCTGMahjVMHw1AAAz/70BIgDR7wAAAABJRU5ErkJggg==',
  'base64',
);
