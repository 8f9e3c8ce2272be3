import * as z from 'zod';
import { inMessages } from '../../core/conversation/in-messages.ts';
import type { Choice } from '../../core/conversation/reply.ts';
import type { SendToTalker, Sent } from '../../core/conversation/sending.ts';
import { askPlatform } from './ask-platform.ts';
import type { PlatformSecrets } from './platform-secret.ts';

/** Meta cuts longer titles off, and takes no more buttons. */
const mostTitleLetters = 20;
const mostButtons = 13;

const fitsButtons = (choices: readonly Choice[]): boolean =>
  choices.length <= mostButtons && choices.every(({ label }) => label.length <= mostTitleLetters);

const Answer = z.object({
  message_id: z.string().optional(),
  error: z
    .object({ code: z.number(), error_subcode: z.number().optional(), message: z.string() })
    .optional(),
});

/** Outside the day after their last message, or the person can't be had: no retry helps. */
const goneCodes: ReadonlySet<number> = new Set([10, 551, 100]);
const tokenCode = 190;

const outcomeOf = (answer: unknown, secrets: PlatformSecrets): Sent => {
  const { error, message_id: id } = Answer.parse(answer);
  if (!error) return { kind: 'sent', ...(id && { id }) };
  const { code, error_subcode: subcode = 0, message } = error;
  if (goneCodes.has(code)) return { kind: 'refused', why: `messenger ${code}.${subcode}` };
  if (code === tokenCode) secrets.missed();
  throw new Error(`Messenger refused a message: ${code} ${message}`);
};

/** Titles are the choices' own words, or their numbers where these are too long for a button. */
const quickReplies = (choices: readonly Choice[]) =>
  choices.slice(0, mostButtons).map(({ id, label }, index) => ({
    content_type: 'text',
    title: fitsButtons(choices) ? label : String(index + 1),
    payload: id,
  }));

/** Answers of the page's to those who have written to it in the last day. */
export const messengerSender =
  (url: string, secrets: PlatformSecrets): SendToTalker =>
  async (user, replies) => {
    const { messenger } = await secrets.known();
    if (!messenger) return { kind: 'refused', why: 'no-account' };
    const { parts, choices } = inMessages(replies, fitsButtons);
    let sent: Sent = { kind: 'sent' };
    for (const [index, text] of parts.entries()) {
      const isLast = index === parts.length - 1;
      const buttons = isLast && choices.length > 0 && { quick_replies: quickReplies(choices) };
      const answer = await askPlatform({
        url: `${url}/me/messages`,
        // not in the address, where every log on the way would have it
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
      sent = outcomeOf(answer, secrets);
      if (sent.kind === 'refused') return sent;
    }
    return sent;
  };
