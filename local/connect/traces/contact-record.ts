import type { CallTranscript } from '../../../flow-tools/simulator/caller/transcript.ts';
import type { JsonObject } from '../../assembly/template.ts';
import type { IvrRecording } from './ivr-recording.ts';

type RecordTarget = { instanceArn: string; bucket: string | undefined };

/** Formats an instant in UTC without fractions of a second, as Connect's contact records do. */
const second = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`;

const queueOf = (transcript: CallTranscript, instant: (seconds: number) => string): JsonObject => {
  const { queued, seconds } = transcript;
  if (queued === undefined) return { Queue: null, Agent: null };
  const { arn, name, since, joinedAt, leftAt = seconds } = queued;
  return {
    Queue: {
      ARN: arn,
      Name: name,
      EnqueueTimestamp: instant(since),
      DequeueTimestamp: instant(joinedAt ?? seconds),
      Duration: Math.round((joinedAt ?? seconds) - since),
    },
    Agent:
      joinedAt === undefined
        ? null
        : {
            ConnectedToAgentTimestamp: instant(joinedAt),
            AgentInteractionDuration: Math.round(leftAt - joinedAt),
          },
  };
};

const recordingsOf = (
  recording: IvrRecording | undefined,
  { bucket }: RecordTarget,
): JsonObject[] =>
  recording === undefined
    ? []
    : [
        {
          ParticipantType: 'IVR',
          MediaStreamType: 'AUDIO',
          StorageType: 'S3',
          Status: 'AVAILABLE',
          Location: `${bucket}/${recording.key}`,
          StartTimestamp: second(recording.startedAt),
          StopTimestamp: second(recording.stoppedAt),
          DeletionReason: null,
        },
      ];

/** Builds the contact record that Connect writes after a call, with only the fields that the project reads. */
export function buildContactRecord(
  transcript: CallTranscript,
  recording: IvrRecording | undefined,
  place: RecordTarget,
): JsonObject {
  const { contactId, from, to, channel, startedAt, seconds, attributes, end } = transcript;
  const instant = (after: number) => second(new Date(Date.parse(startedAt) + after * 1000));
  const telephone = (address: string) => ({ Address: address, Type: 'TELEPHONE_NUMBER' });
  const isVoice = channel === 'VOICE';
  return {
    AWSContactTraceRecordFormatVersion: '2017-03-10',
    InstanceARN: place.instanceArn,
    ContactId: contactId,
    InitialContactId: null,
    PreviousContactId: null,
    NextContactId: null,
    Channel: channel,
    InitiationMethod: isVoice ? 'INBOUND' : 'API',
    InitiationTimestamp: instant(0),
    ConnectedToSystemTimestamp: instant(0),
    DisconnectTimestamp: instant(seconds),
    DisconnectReason: end.reason === 'HungUp' ? 'CUSTOMER_DISCONNECT' : 'CONTACT_FLOW_DISCONNECT',
    LastUpdateTimestamp: instant(seconds),
    Attributes: attributes,
    CustomerEndpoint: isVoice && from ? telephone(from) : null,
    SystemEndpoint: isVoice ? telephone(to) : null,
    ...queueOf(transcript, instant),
    Recordings: recordingsOf(recording, place),
  };
}
