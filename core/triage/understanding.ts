import type { Directory } from '../directory/directory.ts';
import type { Message, Triage } from './answer.ts';

/**
 * Port for classifiers of free text. The rule-based triage is one and replaces any other that fails or times out, so others
 * are optional.
 */
export type Understanding = {
  understand(message: Message, directory: Directory): Promise<Triage>;
};
