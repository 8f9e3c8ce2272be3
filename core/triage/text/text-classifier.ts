import type { Directory } from '../../directory/model/directory.ts';
import type { TriageInput, TriageResult } from '../triage-result.ts';

/**
 * Port for classifiers of free text. The rule-based triage implements this port and replaces another classifier that fails
 * or times out, so other classifiers are optional.
 */
export type TextClassifier = {
  understand(message: TriageInput, directory: Directory): Promise<TriageResult>;
};
