import { ContactRecord } from '../../../core/contact-center/model/calls/contact-record.ts';
import { atMinute } from '../samples/a-ticket.ts';

export const testCallId = '0a1b2c3d-0000-4000-8000-00000000000a';
export const testCallerNumber = '+84912345678';

/** Returns Amazon Connect's contact record of a four-minute call; `changes` overrides fields. */
export function aContactRecord(changes: object = {}): object {
  return {
    AWSContactTraceRecordFormatVersion: '2017-03-10',
    ContactId: testCallId,
    InitialContactId: null,
    PreviousContactId: null,
    Channel: 'VOICE',
    InitiationMethod: 'INBOUND',
    InitiationTimestamp: atMinute(0).toISOString(),
    DisconnectTimestamp: atMinute(4).toISOString(),
    Attributes: { lang: 'vi', service: 'health' },
    CustomerEndpoint: { Address: testCallerNumber, Type: 'TELEPHONE_NUMBER' },
    Queue: null,
    Agent: null,
    Recordings: [],
    ...changes,
  };
}

export function readRecord(changes: object = {}): ContactRecord {
  return ContactRecord.parse(aContactRecord(changes));
}

/** Contact record fields of a call with 30 seconds in the queue and two minutes with an operator. */
export const conversationFields = {
  Queue: { Name: 'health-vi', EnqueueTimestamp: atMinute(1).toISOString(), Duration: 30 },
  Agent: {
    ConnectedToAgentTimestamp: new Date(atMinute(1).getTime() + 30_000).toISOString(),
    AgentInteractionDuration: 120,
  },
};

/** Returns contact record fields for a recording that starts in the first minute. */
export function recordingFields(location = 'recordings/calls/ivr/a.wav') {
  return {
    Recordings: [
      {
        ParticipantType: 'IVR',
        MediaStreamType: 'AUDIO',
        Location: location,
        StartTimestamp: atMinute(1).toISOString(),
        StopTimestamp: atMinute(2).toISOString(),
      },
    ],
  };
}
