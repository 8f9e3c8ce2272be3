import * as z from 'zod';
import type { Directory } from '../directory/directory.ts';
import { isUrgentByDefault } from '../directory/service.ts';
import { findTopic } from '../directory/topic.ts';
import { dayNumber } from '../time/local-date.ts';
import { triageMessage } from '../triage/triage.ts';

type UrgencyInput = { topic?: string | undefined; text?: string | undefined };

/** Fields of a report that identify an emergency, parsed leniently in case other fields are invalid. */
export const EmergencyFields = z
  .object({ topic: z.string().trim().optional().catch(undefined), text: z.string().catch('') })
  .catch({ text: '' });

type Judged = { text: string; day: number; isEmergency: boolean };

/** Cache of the last result, because opening a ticket evaluates the same text several times. */
const lastJudged = new WeakMap<Directory, Judged>();

const isEmergencyText = (text: string, directory: Directory, on: Date): boolean => {
  const day = dayNumber(on);
  const last = lastJudged.get(directory);
  if (last?.text === text && last.day === day) return last.isEmergency;
  const isEmergency = triageMessage({ text, receivedAt: on }, directory).flags.includes(
    'emergency',
  );
  lastJudged.set(directory, { text, day, isEmergency });
  return isEmergency;
};

/** Returns whether the report may be a matter of life and death, by its topic or its text. */
export function isUrgent(
  { topic, text = '' }: UrgencyInput,
  directory: Directory,
  on: Date,
): boolean {
  return (
    isUrgentByDefault(findTopic(directory, topic, on)) ||
    (text.trim() !== '' && isEmergencyText(text, directory, on))
  );
}
