import type { End, Transcript } from './transcript.ts';

/** What became of a call, in the hotline's own words. */
type CallEnd = End & { kind: EndKind };

const saidByFlows = ['registered', 'informed', 'voicemail', 'callback', 'emergency'] as const;

export type EndKind =
  | (typeof saidByFlows)[number]
  | 'queued'
  | 'agent'
  | 'hung-up'
  | 'transferred'
  | 'endless';

const emergencyNumbers = /^\+?(84)?(112|113|114|115)$/;

/**
 * A flow says how a call ends by its attribute `ended`. It is taken when the flow itself ends the call; whoever hangs
 * up, is put through or waits has ended it otherwise. Any other flow is judged by what it did last.
 */
function endKind(transcript: Transcript): EndKind {
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
      return said(attributes) ?? (emergencyNumbers.test(end.number) ? 'emergency' : 'transferred');
    case 'Disconnect':
    case 'FlowEnded':
      return said(attributes) ?? done(transcript);
  }
}

const queuedKinds = {
  AgentJoined: 'agent',
  Callback: 'callback',
  Abandoned: 'hung-up',
  Waiting: 'queued',
} as const;

const said = ({ ended }: Record<string, string>): EndKind | undefined =>
  saidByFlows.find((kind) => kind === ended);

function done(transcript: Transcript): EndKind {
  if (transcript.callbacks.length > 0) return 'callback';
  if (transcript.recordings.some(({ said: words }) => words !== undefined)) return 'voicemail';
  return ticketOf(transcript) === undefined ? 'informed' : 'registered';
}

/** The ticket's code, as flows keep it. */
const ticketOf = ({ attributes }: Transcript): string | undefined =>
  attributes['ticket'] || attributes['ticketCode'] || attributes['code'] || undefined;

export type CallAnswer = {
  end: CallEnd;
  ticket?: string;
} & Omit<Transcript, 'end'>;

export const answerOf = (transcript: Transcript): CallAnswer => {
  const ticket = ticketOf(transcript);
  return {
    ...transcript,
    end: { ...transcript.end, kind: endKind(transcript) },
    ...(ticket !== undefined && { ticket }),
  };
};
