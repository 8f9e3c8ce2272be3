import type { Directory } from '../directory/directory.ts';
import type { Message, Triage } from './answer.ts';

/**
 * Whoever makes sense of a free text. The rules are one of them, and stand in for any other that fails or takes too
 * long: it never has to be there.
 */
export type Understanding = {
  understand(message: Message, directory: Directory): Promise<Triage>;
};
