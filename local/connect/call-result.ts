import type { CallEnding, CallTranscript } from '../../flow-tools/simulator/caller/transcript.ts';

/** End of a simulated call, classified by what the hotline did for the caller. */
type CallEnd = CallEnding & { kind: CallResultKind };

const flowCallResults = ['registered', 'informed', 'voicemail', 'callback', 'emergency'] as const;

export type CallResultKind =
  | (typeof flowCallResults)[number]
  | 'queued'
  | 'agent'
  | 'hung-up'
  | 'transferred'
  | 'endless';

const emergencyNumbers = /^\+?(84)?(112|113|114|115)$/;

/**
 * Classifies the end of a call. If the flow ended the call, the contact attribute `ended` determines the kind, otherwise the
 * call's results do: callback, voicemail or ticket. Hang-ups, transfers and queues have their own kinds.
 */
function classifyCallEnd(transcript: CallTranscript): CallResultKind {
  const { end, attributes } = transcript;
  switch (end.reason) {
    case 'HungUp':
      return 'hung-up';
    case 'Queued':
      return queuedKinds[end.outcome];
    case 'TransferredFlow':
      return 'transferred';
    case 'StepCap':
      return 'endless';
    case 'ThirdParty':
      return (
        findFlowCallResult(attributes) ??
        (emergencyNumbers.test(end.number) ? 'emergency' : 'transferred')
      );
    case 'Disconnect':
    case 'FlowEnded':
      return findFlowCallResult(attributes) ?? classifyFlowEnd(transcript);
  }
}

const queuedKinds = {
  AgentJoined: 'agent',
  Callback: 'callback',
  Abandoned: 'hung-up',
  Waiting: 'queued',
} as const;

const findFlowCallResult = ({ ended }: Record<string, string>): CallResultKind | undefined =>
  flowCallResults.find((kind) => kind === ended);

function classifyFlowEnd(transcript: CallTranscript): CallResultKind {
  if (transcript.callbacks.length > 0) return 'callback';
  if (transcript.recordings.some(({ said: spokenText }) => spokenText !== undefined))
    return 'voicemail';
  return ticketOf(transcript) === undefined ? 'informed' : 'registered';
}

/** Returns the ticket code from the attributes of a call; undefined when the contact flow has set none. */
const ticketOf = ({ attributes }: CallTranscript): string | undefined =>
  attributes['ticket'] || attributes['ticketCode'] || attributes['code'] || undefined;

export type CallResult = {
  end: CallEnd;
  ticket?: string;
} & Omit<CallTranscript, 'end'>;

export function toCallResult(transcript: CallTranscript): CallResult {
  const ticket = ticketOf(transcript);
  return {
    ...transcript,
    end: { ...transcript.end, kind: classifyCallEnd(transcript) },
    ...(ticket !== undefined && { ticket }),
  };
}
