import * as z from 'zod';
import type { Directory } from '../directory/directory.ts';
import { isUrgentByDefault } from '../directory/service.ts';
import { topicOf } from '../directory/topic.ts';
import { dayNumber } from '../time/local-date.ts';
import { triage } from '../triage/triage.ts';

type Said = { topic?: string | undefined; text?: string | undefined };

/** The fields of a report by which an emergency is known, whatever else is wrong with it. */
export const DangerFields = z
  .object({ topic: z.string().trim().optional().catch(undefined), text: z.string().catch('') })
  .catch({ text: '' });

type Judged = { text: string; day: number; isEmergency: boolean };

/** The text that was judged last: opening a ticket asks about the same one several times. */
const lastJudged = new WeakMap<Directory, Judged>();

const isEmergencyText = (text: string, directory: Directory, on: Date): boolean => {
  const day = dayNumber(on);
  const last = lastJudged.get(directory);
  if (last?.text === text && last.day === day) return last.isEmergency;
  const isEmergency = triage({ text, receivedAt: on }, directory).flags.includes('emergency');
  lastJudged.set(directory, { text, day, isEmergency });
  return isEmergency;
};

/** Whether somebody's life may depend on it: by the topic that was chosen, or by what was written. */
export const isUrgent = ({ topic, text = '' }: Said, directory: Directory, on: Date): boolean =>
  isUrgentByDefault(topicOf(directory, topic, on)) ||
  (text.trim() !== '' && isEmergencyText(text, directory, on));
