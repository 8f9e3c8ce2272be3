import * as z from 'zod';
import type { Directory } from '../../../directory/model/directory.ts';
import { isEmergencyByDefault } from '../../../directory/model/services/service.ts';
import { findTopic } from '../../../directory/model/services/topic.ts';
import { toDayNumber } from '../../../time/local-date.ts';
import { isEmergencyMessage } from '../../../triage/triage.ts';

type UrgencyInput = { topic?: string | undefined; text?: string | undefined };

/**
 * Report fields by which an emergency is recognized: topic and text. Parsing never fails, so that an emergency is recognized
 * even if other fields are invalid.
 */
export const EmergencyFields = z
  .object({ topic: z.string().trim().optional().catch(undefined), text: z.string().catch('') })
  .catch({ text: '' });

type CachedEmergencyCheck = { text: string; day: number; isEmergency: boolean };

/** Cache for the result of the last emergency check, because opening a ticket checks the same text several times. */
const lastEmergencyCheck = new WeakMap<Directory, CachedEmergencyCheck>();

const isEmergencyText = (text: string, directory: Directory, on: Date): boolean => {
  const day = toDayNumber(on);
  const last = lastEmergencyCheck.get(directory);
  if (last?.text === text && last.day === day) return last.isEmergency;
  const isEmergency = isEmergencyMessage({ text, receivedAt: on }, directory);
  lastEmergencyCheck.set(directory, { text, day, isEmergency });
  return isEmergency;
};

/** Returns whether the topic or the text of the report indicates an emergency. */
export function isEmergencyReport(
  { topic, text = '' }: UrgencyInput,
  directory: Directory,
  on: Date,
): boolean {
  return (
    isEmergencyByDefault(findTopic(directory, topic, on)) ||
    (text.trim() !== '' && isEmergencyText(text, directory, on))
  );
}
