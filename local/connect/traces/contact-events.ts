import type { CallTranscript } from '../../../flow-tools/simulator/caller/transcript.ts';
import type { JsonObject } from '../../assembly/template.ts';

/**
 * Lists the contact events that Amazon Connect emits during a call. Each event contains the contact's data as of its own
 * time.
 */
export function buildContactEvents(transcript: CallTranscript, instanceArn: string): JsonObject[] {
  const { contactId, channel, startedAt, seconds, queued } = transcript;
  const instant = (after: number) =>
    new Date(Math.round(Date.parse(startedAt) + after * 1000)).toISOString();
  const begun = {
    contactId,
    channel,
    instanceArn,
    initiationMethod: channel === 'VOICE' ? 'INBOUND' : 'API',
    initiationTimestamp: instant(0),
  };
  const inSystem = { ...begun, connectedToSystemTimestamp: instant(0) };
  const waiting = queued && {
    ...inSystem,
    queueInfo: {
      queueType: 'STANDARD',
      queueArn: queued.arn,
      enqueueTimestamp: instant(queued.since),
    },
  };
  const talking = waiting &&
    queued.joinedAt !== undefined && {
      ...waiting,
      agentInfo: { connectedToAgentTimestamp: instant(queued.joinedAt) },
    };
  const over = {
    ...(talking || waiting || inSystem),
    disconnectTimestamp: instant(seconds),
  };
  return [
    { eventType: 'INITIATED', ...begun },
    { eventType: 'CONNECTED_TO_SYSTEM', ...inSystem },
    ...(waiting ? [{ eventType: 'QUEUED', ...waiting }] : []),
    ...(talking ? [{ eventType: 'CONNECTED_TO_AGENT', ...talking }] : []),
    { eventType: 'DISCONNECTED', ...over },
  ];
}
