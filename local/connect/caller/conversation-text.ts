import type { CallResult } from '../call-result.ts';
import type { FlowCoverage } from '../flow-coverage.ts';
import { type ConversationLine, toConversation } from './conversation.ts';
import type { CallStep, PlayedPrompt } from './transcript.ts';

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

const speakers = { '1022': '1022', agent: 'operator hears', caller: 'caller' } as const;

/** Formats an utterance of a call as `speaker: text`; an empty text is shown as "(silence)". */
export function formatConversationLine({ speaker, text }: ConversationLine): string {
  return `${speakers[speaker]}: ${text === '' ? '(silence)' : text}`;
}

/**
 * Formats a simulated call as lines for the terminal: every step if `isWhole` is true, otherwise the conversation with the
 * time of each utterance.
 */
export function formatCall(call: CallResult, isWhole: boolean): string[] {
  return [
    ...(isWhole
      ? call.steps.flatMap(formatFlowStep)
      : toConversation(call.steps).map(
          (conversationLine) =>
            `${clock(conversationLine.at).padStart(6)}   ${formatConversationLine(conversationLine)}`,
        )),
    ...formatCallEnd(call),
  ];
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

export function formatCallEnd({
  end,
  seconds,
  ticket,
  callbacks,
  recordings,
}: CallResult): string[] {
  return [
    `${clock(seconds).padStart(6)}   ${end.kind} (${[end.reason, 'outcome' in end ? end.outcome : ''].filter(Boolean).join(', ')})`,
    ...(ticket === undefined ? [] : [`         ticket ${ticket}`]),
    ...callbacks.map(({ number, queue }) => `         ${number} is called back from ${queue}`),
    ...recordings.flatMap(({ said: speech }) =>
      speech === undefined ? [] : [`         recorded “${speech}”`],
    ),
  ];
}

export function formatFlowCoverage({ percent, branches, missing }: FlowCoverage): string[] {
  return [
    `${branches.length - missing.length} of ${branches.length} branches taken (${percent} %)`,
    ...missing.map(({ flow, action, branch }) => `  never: ${flow} / ${action} → ${branch}`),
  ];
}
