import { parseJson } from '../json.ts';
import { type CallOptions, runCall } from '../simulator/call/run-call.ts';
import { createScriptedCaller } from '../simulator/caller/caller-script.ts';
import {
  describeCallEnd,
  formatCallEnd,
  formatFlowStep,
} from '../simulator/caller/conversation-text.ts';
import type { LiveCallerReply } from '../simulator/caller/live-caller-reply.ts';
import { type LiveCallDriver, runTerminalCall } from '../simulator/caller/terminal.ts';
import type { CallTranscript } from '../simulator/caller/transcript.ts';
import { findBreakFault } from '../simulator/environment/breaks.ts';
import type { LambdaAttemptResult } from '../simulator/environment/call-environment.ts';
import {
  createFileCallEnvironment,
  SimulatedCallConditions,
} from '../simulator/environment/file-call-environment.ts';
import type { LoadedFlow } from '../simulator/flow.ts';
import { startLiveCall } from '../simulator/live-call.ts';
import { parameterReferenceRules } from '../simulator/load-flow.ts';
import { toTerminalJson, toTerminalText } from '../terminal-text.ts';
import {
  type CallFlagValues,
  parseOption,
  parsePair,
  toCallConditions,
  toCallerScript,
} from './call-options.ts';
import { chooseEntryFlow, loadInputFlows } from './load-input.ts';
import { throwUsageError } from './usage-error.ts';

export type RunOptions = {
  paths: string[];
  type: string | undefined;
  flow: string | undefined;
  json: boolean;
  lambdas: string[];
  /** Attributes of the contact at the start of the call, each as NAME=VALUE. */
  attributes: string[];
  at: string | undefined;
  values: CallFlagValues;
};

/** Simulates one call through the flows of files and prints it. Returns the exit code: 1 if the call ran in an endless loop. */
export async function runOneCall(options: RunOptions): Promise<number> {
  const { json, values } = options;
  const input = loadInputFlows(options.paths, options.type);
  const call = toCallOptions(options, input.flows);
  const isScripted = values.keys !== undefined || values.text !== undefined;
  const transcript = isScripted || json ? await runCall(call) : await runAtTerminal(call);
  if (json) console.log(toTerminalJson(transcript));
  else if (isScripted)
    console.log(
      toTerminalText([...transcript.steps.flatMap(formatFlowStep), ...formatEnd(transcript)]),
    );
  const missed = call.caller.findMissedHangUp?.();
  if (missed !== undefined) console.error(toTerminalText([missed]));
  return missed !== undefined || transcript.end.reason === 'StepCap' ? 1 : input.exitCode;
}

const formatEnd = (transcript: CallTranscript): string[] =>
  formatCallEnd(transcript, [describeCallEnd(transcript.end)]);

function toCallOptions(options: RunOptions, flows: LoadedFlow[]): CallOptions {
  const { values, lambdas, attributes, at } = options;
  const flow = chooseEntryFlow(flows, options.flow);
  const conditions = {
    agents: 1,
    ...toCallConditions(values),
    ...(at !== undefined && { at: parseOption(SimulatedCallConditions.shape.at, at) }),
  };
  const results = new Map(lambdas.map((given) => parseLambda(given)));
  const unknown = [...results.keys()].find((name) => !isInvoked(name, flows));
  if (unknown !== undefined) throwUsageError(`--lambda: no flow invokes a function ${unknown}.`);
  const fault = findBreakFault(conditions.breaks, flows);
  if (fault !== undefined) throwUsageError(`--break: ${fault}`);
  return {
    flow,
    language: parameterReferenceRules,
    attributes: Object.fromEntries(attributes.map(parsePair)),
    caller: createScriptedCaller(toCallerScript(values)),
    environment: createFileCallEnvironment({
      flows,
      lambdas: results,
      startsAt: new Date('2025-01-06T10:00:00Z'),
      conditions,
    }),
  };
}

/** Returns true if a flow invokes the function, or gets its ARN from a reference, which could be any function's. */
const isInvoked = (name: string, flows: readonly LoadedFlow[]): boolean =>
  flows
    .flatMap(({ actions }) => [...actions.values()])
    .map(({ Parameters }) => Parameters['LambdaFunctionARN'])
    .some(
      (arn) =>
        typeof arn === 'string' && (arn.includes('$.') || arn === name || arn.endsWith(`:${name}`)),
    );

const runAtTerminal = (call: CallOptions): Promise<CallTranscript> =>
  runTerminalCall(createLiveCallDriver(call), { isWhole: true, systemName: 'flow', formatEnd });

/**
 * Parses a result of a Lambda function. `name={"ok":"yes"}` returns that payload, `name={"ok":"yes"}@3` returns the payload
 * after 3 seconds, and `name=!` makes the function fail.
 */
function parseLambda(given: string): [string, () => LambdaAttemptResult] {
  const [name, result] = parsePair(given);
  const [, text = '', duration = '0.2'] = /^(.*?)(?:@(\d+(?:\.\d+)?))?$/s.exec(result) ?? [];
  const seconds = Number(duration);
  if (text === '!')
    return [name, () => ({ kind: 'failed', message: 'failed', isRetriable: false, seconds })];
  const payload = parseJson(text);
  if (payload === undefined) throwUsageError(`--lambda ${given}: the value is not valid JSON.`);
  return [name, () => ({ kind: 'returned', payload, seconds })];
}

function createLiveCallDriver(call: CallOptions): LiveCallDriver<CallTranscript> {
  const live = startLiveCall(call);
  const toStep = ({ transcript, ...turn }: Awaited<typeof live.first>) => ({
    ...turn,
    call: transcript,
  });
  return {
    first: async () => toStep(await live.first),
    reply: async ({ keys, words, hangsUp }: LiveCallerReply) => {
      const isSilent = keys === '' && words === undefined;
      return toStep(
        await live.reply(hangsUp ? 'hangs-up' : isSilent ? undefined : { keys, words }),
      );
    },
  };
}
