import * as z from 'zod';
import type { ReplyChoice } from '../../core/conversation/model/reply.ts';
import { toChatPlatformMessages } from '../../core/conversation/ports/chat-platform-messages.ts';
import type {
  ChatPlatformSendResult,
  ChatReplySender,
} from '../../core/conversation/ports/chat-reply-sender.ts';
import type { ChatPlatformSecretClient } from './platform-secret.ts';
import { postToChatPlatform } from './post-to-chat-platform.ts';

/** Maximum length of a quick reply's title, in UTF-16 units; Messenger truncates longer titles. */
const maxTitleLetters = 20;
const maxButtons = 13;

const fitsButtons = (choices: readonly ReplyChoice[]): boolean =>
  choices.length <= maxButtons && choices.every(({ label }) => label.length <= maxTitleLetters);

const Answer = z.object({
  message_id: z.string().optional(),
  error: z
    .object({ code: z.number(), error_subcode: z.number().optional(), message: z.string() })
    .optional(),
});

/**
 * Messenger error codes for users who cannot receive a message, or whose last message is older than 24 hours. A retry never
 * helps.
 */
const unreachableUserErrorCodes: ReadonlySet<number> = new Set([10, 551, 100]);
const invalidTokenErrorCode = 190;

const toSendResult = (
  answer: unknown,
  secrets: ChatPlatformSecretClient,
): ChatPlatformSendResult => {
  const { error, message_id: id } = Answer.parse(answer);
  if (!error) return { kind: 'sent', ...(id && { id }) };
  const { code, error_subcode: subcode = 0, message } = error;
  if (unreachableUserErrorCodes.has(code))
    return { kind: 'refused', reason: `messenger ${code}.${subcode}` };
  if (code === invalidTokenErrorCode) secrets.missed();
  throw new Error(`Messenger rejected a message with error ${code}: ${message}`);
};

/**
 * Builds one Messenger quick reply (button) for each choice, at most 13. The buttons show the labels of the choices, or
 * their numbers if a label is too long for a button.
 */
const toQuickReplies = (choices: readonly ReplyChoice[]) =>
  choices.slice(0, maxButtons).map(({ id, label }, index) => ({
    content_type: 'text',
    title: fitsButtons(choices) ? label : String(index + 1),
    payload: id,
  }));

/**
 * Creates a function that sends replies to Messenger users who wrote within the last 24 hours. It throws on errors for which
 * a retry may succeed.
 */
export function createMessengerSender(
  url: string,
  secrets: ChatPlatformSecretClient,
): ChatReplySender {
  return async (user, replies) => {
    const { messenger } = await secrets.known();
    if (!messenger) return { kind: 'refused', reason: 'no-account' };
    const { parts, choices } = toChatPlatformMessages(replies, fitsButtons);
    let result: ChatPlatformSendResult = { kind: 'sent' };
    for (const [index, text] of parts.entries()) {
      const isLast = index === parts.length - 1;
      const buttons = isLast && choices.length > 0 && { quick_replies: toQuickReplies(choices) };
      const answer = await postToChatPlatform({
        url: `${url}/me/messages`,
        // not in the URL, which proxies may log
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${messenger.pageToken}`,
        },
        body: JSON.stringify({
          recipient: { id: user },
          messaging_type: 'RESPONSE',
          message: { text, ...buttons },
        }),
      });
      result = toSendResult(answer, secrets);
      if (result.kind === 'refused') return result;
    }
    return result;
  };
}
