import type { Lang } from '../messages/lang.ts';

/** Choice that the user can select by a button, by its number, or by writing its label. */
export type Choice = { id: string; label: string; lang?: Lang | undefined };

/**
 * Reply of the hotline, independent of the channel. A channel without buttons numbers the choices; one without locations asks
 * for a written place.
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
