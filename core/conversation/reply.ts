import type { Lang } from '../messages/lang.ts';

/** Choice that the user selects by pressing a button, sending its number, or writing its label. */
export type Choice = { id: string; label: string; lang?: Lang | undefined };

/**
 * Reply of the hotline, independent of the channel. Channels without buttons number the choices; channels that cannot send a
 * location ask for a place in writing.
 */
export type Reply = { text: string; lang: Lang } & (
  | { kind: 'text' }
  | { kind: 'choices'; choices: readonly Choice[] }
  | { kind: 'link'; href: string; label: string }
  | { kind: 'ask-place'; choices: readonly Choice[] }
  | { kind: 'ask-photo'; code: string; choices: readonly Choice[] }
);

export function choicesIn(reply: Reply): readonly Choice[] {
  return 'choices' in reply ? reply.choices : [];
}
