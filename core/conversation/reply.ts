import type { Lang } from '../messages/lang.ts';

/** Something that can be chosen with one tap, or by its number, or by writing what it says. */
export type Choice = { id: string; label: string; lang?: Lang | undefined };

/**
 * What the hotline says. A channel shows it as well as it can: one without buttons counts the choices, one without a way
 * to send a place has it written.
 */
export type Reply = { text: string; lang: Lang } & (
  | { kind: 'text' }
  | { kind: 'choices'; choices: readonly Choice[] }
  | { kind: 'link'; href: string; label: string }
  | { kind: 'ask-place'; choices: readonly Choice[] }
  | { kind: 'ask-photo'; code: string; choices: readonly Choice[] }
);

export const choicesIn = (reply: Reply): readonly Choice[] =>
  'choices' in reply ? reply.choices : [];
