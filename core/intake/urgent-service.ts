import type { Directory } from '../directory/directory.ts';
import { listOfferedServices } from '../directory/services-on.ts';
import { findTopic } from '../directory/topic.ts';
import { triageMessage } from '../triage/triage.ts';
import { defaultEmergencyFields } from './usual-emergency.ts';

type Danger = { topic?: string | undefined; text: string };

/**
 * Returns the service for an emergency report that names no valid service: the service of its topic, else the service that
 * the triage recognizes in the text, else the default.
 */
export function getEmergencyService(
  { topic, text }: Danger,
  directory: Directory,
  on: Date,
): string {
  const offered = listOfferedServices(directory, on);
  const candidates = [
    findTopic(directory, topic, on)?.service,
    triageMessage({ text, receivedAt: on }, directory).service,
  ];
  return (
    candidates.find((code) => offered.some((row) => row.code === code)) ??
    defaultEmergencyFields['dich-vu']
  );
}
