import type { Directory } from '../directory/directory.ts';
import type { TriageInput, TriageResult } from './answer.ts';

/**
 * Port for classifiers of free text. The rule-based triage is one and replaces any other that fails or times out, so others
 * are optional.
 */
export type TextClassifier = {
  understand(message: TriageInput, directory: Directory): Promise<TriageResult>;
};
