import type { Directory } from '../directory/directory.ts';
import { servicesOn } from '../directory/services-on.ts';
import { topicOf } from '../directory/topic.ts';
import { triage } from '../triage/triage.ts';
import { usualEmergency } from './usual-emergency.ts';

type Danger = { topic?: string | undefined; text: string };

/**
 * Returns the service of an emergency without a valid one: the topic's, else the one recognised in the text, else the
 * default.
 */
export const urgentService = ({ topic, text }: Danger, directory: Directory, on: Date): string => {
  const offered = servicesOn(directory, on);
  const candidates = [
    topicOf(directory, topic, on)?.service,
    triage({ text, receivedAt: on }, directory).service,
  ];
  return (
    candidates.find((code) => offered.some((row) => row.code === code)) ?? usualEmergency['dich-vu']
  );
};
