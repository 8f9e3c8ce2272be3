import type { Lang } from '../../messages/lang.ts';

/** Choice that the user selects by pressing a button, sending its number, or writing its label. */
export type ReplyChoice = { id: string; label: string; lang?: Lang | undefined };

/**
 * Reply of the hotline, independent of the channel. Channels without buttons number the choices. Channels that cannot send a
 * location ask for a written description of the place.
 */
export type ChatReply = { text: string; lang: Lang } & (
  | { kind: 'text' }
  | { kind: 'choices'; choices: readonly ReplyChoice[] }
  | { kind: 'link'; href: string; label: string }
  | { kind: 'ask-place'; choices: readonly ReplyChoice[] }
  | { kind: 'ask-photo'; code: string; choices: readonly ReplyChoice[] }
);

export function getReplyChoices(reply: ChatReply): readonly ReplyChoice[] {
  return 'choices' in reply ? reply.choices : [];
}
