import type { Directory } from '../directory/directory.ts';
import { topicOf } from '../directory/topic.ts';
import { triage } from '../triage/triage.ts';

type Said = { topic?: string | undefined; text?: string | undefined };

/** Whether somebody's life may depend on it: by the topic that was chosen, or by what was written. */
export const isUrgent = ({ topic, text = '' }: Said, directory: Directory, on: Date): boolean =>
  topicOf(directory, topic, on)?.defaultPriority === 'P1' ||
  (text.trim() !== '' && triage({ text, receivedAt: on }, directory).flags.includes('emergency'));
