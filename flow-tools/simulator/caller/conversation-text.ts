import { type ConversationLine, toConversation } from './conversation.ts';
import type { CallEnding, CallStep, CallTranscript, PlayedPrompt } from './transcript.ts';

/** Formats a call's seconds as minutes and seconds, such as `1:05`. */
const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

export function formatPrompt({
  key,
  text,
  lang,
}: Pick<PlayedPrompt, 'key' | 'text' | 'lang'>): string {
  return `${[key && `♪ ${key}`, text && `“${text}”`].filter(Boolean).join(' ')}${lang === undefined ? '' : ` (${lang})`}`;
}

/** Formats an utterance of a call as `speaker: text`; an empty text is shown as "(silence)". */
export function formatConversationLine(
  { speaker, text }: ConversationLine,
  systemName: string,
): string {
  const speakers = { system: systemName, agent: 'agent hears', caller: 'caller' };
  return `${speakers[speaker]}: ${text === '' ? '(silence)' : text}`;
}

/** Formats the conversation of a simulated call as lines for the terminal, with the time of each utterance. */
export function formatConversation(steps: CallStep[], systemName: string): string[] {
  return toConversation(steps).map(
    (line) => `${clock(line.at).padStart(6)}   ${formatConversationLine(line, systemName)}`,
  );
}

export function formatFlowStep({
  at,
  flow,
  action,
  type,
  prompts,
  input,
  branch,
  attributes,
  lambda,
  findings,
}: CallStep): string[] {
  const promptLines = prompts.map((prompt) => {
    const part = prompt.heard < prompt.seconds ? ` [${prompt.heard}/${prompt.seconds} s]` : '';
    return `         ${prompt.to === 'agent' ? 'agent hears' : 'hears'} ${formatPrompt(prompt)}${part}`;
  });
  const changed = Object.entries(attributes).map(([name, value]) => `         ${name} = ${value}`);
  return [
    `${clock(at).padStart(6)}   ${flow} / ${action} (${type}) → ${branch}`,
    ...promptLines,
    ...(input === undefined ? [] : [`         gives ${input}`]),
    ...(lambda ? [`         invokes ${lambda.name}: ${formatLambdaCall(lambda)}`] : []),
    ...changed,
    ...findings.map(({ rule, message }) => `         ! ${rule}: ${message}`),
  ];
}

const formatLambdaCall = ({ answer, failure, attempts }: NonNullable<CallStep['lambda']>): string =>
  `${failure ?? JSON.stringify(answer ?? null)}${attempts > 1 ? ` (${attempts} attempts)` : ''}`;

/** Formats the end of a simulated call: its time, the given description, and callbacks and recordings. */
export function formatCallEnd(
  { seconds, callbacks, recordings }: Pick<CallTranscript, 'seconds' | 'callbacks' | 'recordings'>,
  description: string[],
): string[] {
  const [first = '', ...rest] = description;
  return [
    `${clock(seconds).padStart(6)}   ${first}`,
    ...rest.map((line) => `         ${line}`),
    ...callbacks.map(({ number, queue }) => `         ${number} is called back from ${queue}`),
    ...recordings.flatMap(({ said: speech }) =>
      speech === undefined ? [] : [`         recorded “${speech}”`],
    ),
  ];
}

/** Describes the end of a simulated call in a sentence. */
export function describeCallEnd(end: CallEnding): string {
  switch (end.reason) {
    case 'Disconnect':
      return 'The flow disconnected the contact.';
    case 'HungUp':
      return 'The caller hung up.';
    case 'FlowEnded':
      return 'The flow ended.';
    case 'StepCap':
      return 'Stopped after 2,000 steps: the flow runs in an endless loop.';
    case 'TransferredFlow':
      return `Transferred to the flow ${end.flow}, which is not loaded.`;
    case 'ThirdParty':
      return `Transferred to the phone number ${end.number}.`;
    case 'Queued':
      return `${queueOutcomes[end.outcome]} ${end.queue} after ${end.waited} s.`;
  }
}

const queueOutcomes = {
  AgentJoined: 'An agent answered in the queue',
  Callback: 'The caller left for a callback from the queue',
  Abandoned: 'The caller hung up in the queue',
  Waiting: 'The simulation ended while the caller waited in the queue',
} as const;
