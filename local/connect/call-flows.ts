import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { runCall } from '../../flow-tools/simulator/call/run-call.ts';
import { createScriptedCaller } from '../../flow-tools/simulator/caller/caller-script.ts';
import { formatFlowCoverage } from '../../flow-tools/simulator/caller/conversation-text.ts';
import type { LiveCallerReply } from '../../flow-tools/simulator/caller/live-caller-reply.ts';
import {
  createRandomCaller,
  createRandomConditions,
  withUnreliableFunctions,
} from '../../flow-tools/simulator/caller/random-caller.ts';
import {
  type LiveCallDriver,
  runTerminalCall,
} from '../../flow-tools/simulator/caller/terminal.ts';
import type { CallTranscript } from '../../flow-tools/simulator/caller/transcript.ts';
import type { LambdaAttemptResult } from '../../flow-tools/simulator/environment/call-environment.ts';
import { createFileCallEnvironment } from '../../flow-tools/simulator/environment/file-call-environment.ts';
import type { LoadedFlow } from '../../flow-tools/simulator/flow.ts';
import { computeFlowCoverage } from '../../flow-tools/simulator/flow-coverage.ts';
import { startLiveCall } from '../../flow-tools/simulator/live-call.ts';
import { loadFlow, parameterReferenceRules } from '../../flow-tools/simulator/load-flow.ts';
import { Json } from '../assembly/template.ts';
import { defaultStartTime } from '../clock.ts';
import { throwUserError } from '../user-error.ts';
import { formatHotlineCall, skipPlayback, toCallOutput } from './call-output.ts';
import { type CallResult, toCallResult } from './call-result.ts';
import type { CallCommandOptions } from './caller/call-command-options.ts';
import { createPromptPlayer } from './environment/prompt-player.ts';

/** Simulates calls of contact flows loaded from files; every other resource that a flow references is assumed to exist. */
export async function simulateCallsOfFlowFiles(options: CallCommandOptions): Promise<void> {
  const flows = options.flows.map((file, turn) =>
    loadFile(file, turn === 0 ? options.type : undefined),
  );
  const [flow] = flows;
  if (flow === undefined) return;
  if (options.random > 0) return callAtRandom(options, flow, flows);
  const setting = {
    ...buildFlowCallOptions(options, flow, flows),
    caller: createScriptedCaller(options.script),
  };
  const say = options.say ? createPromptPlayer(options.prompts) : skipPlayback;
  const output = toCallOutput(options, say);
  if (options.isInteractive) {
    await runTerminalCall(createLiveCallDriver(setting), output);
    return;
  }
  const answer = toCallResult(await runCall(setting));
  const lines = formatHotlineCall(answer, output);
  console.log(options.json ? JSON.stringify(answer, null, 2) : lines.join('\n'));
  for (const prompt of answer.prompts) await say(prompt);
}

function loadFile(file: string, type: string | undefined): LoadedFlow {
  const id = basename(file).replace(/\.json$/, '');
  const loaded = loadFlow(read(file), { id, type });
  return loaded.kind === 'loaded'
    ? loaded.flow
    : throwUserError(`Amazon Connect would reject ${file}:\n  ${loaded.reasons.join('\n  ')}`);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return throwUserError(`Cannot read file ${file}.`);
  }
}

const buildFlowCallOptions = (
  { conditions, lambdas }: CallCommandOptions,
  flow: LoadedFlow,
  flows: LoadedFlow[],
) => ({
  flow,
  language: parameterReferenceRules,
  environment: createFileCallEnvironment({
    flows,
    lambdas: new Map(lambdas.map(([name, answer]) => [name, parseLambdaResult(name, answer)])),
    startsAt: defaultStartTime,
    conditions: { agents: 1, ...conditions },
  }),
});

/**
 * Parses a simulated function result of the `--lambda` option. `{"ok":"yes"}` returns that payload, `{"ok":"yes"}@3` returns
 * the payload after 3 seconds, and `!` makes the function fail.
 */
function parseLambdaResult(name: string, given: string): () => LambdaAttemptResult {
  const [, text = '', seconds = '0.2'] = /^(.*?)(?:@(\d+(?:\.\d+)?))?$/s.exec(given) ?? [];
  if (text === '!') {
    return () => ({
      kind: 'failed',
      message: 'failed',
      isRetriable: false,
      seconds: Number(seconds),
    });
  }
  const payload =
    parsed(text) ?? throwUserError(`--lambda ${name}=${text}: the value is not valid JSON.`);
  return () => ({ kind: 'returned', payload, seconds: Number(seconds) });
}

function parsed(text: string): Json | undefined {
  try {
    return Json.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function createLiveCallDriver(
  callOptions: Parameters<typeof startLiveCall>[0],
): LiveCallDriver<CallResult> {
  const live = startLiveCall(callOptions);
  const toStep = ({ transcript, ...turn }: Awaited<typeof live.first>) => ({
    ...turn,
    call: transcript && toCallResult(transcript),
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

/**
 * Simulates calls whose callers act at random, each with a different seed. Prints the coverage of the contact flows and the
 * results of the calls.
 */
async function callAtRandom(
  options: CallCommandOptions,
  flow: LoadedFlow,
  flows: LoadedFlow[],
): Promise<void> {
  const first = options.conditions.seed ?? 1;
  const transcripts: CallTranscript[] = [];
  for (let seed = first; seed < first + options.random; seed += 1) {
    const day = { ...createRandomConditions(seed), ...options.conditions, seed };
    const setting = buildFlowCallOptions({ ...options, conditions: day }, flow, flows);
    const caller = createRandomCaller(seed, options.script.channel);
    const environment = withUnreliableFunctions(setting.environment);
    transcripts.push(await runCall({ ...setting, environment, caller }));
  }
  const ends = Map.groupBy(
    transcripts.map(toCallResult),
    ({ end }) => `${end.kind} (${end.reason})`,
  );
  const coverage = computeFlowCoverage(flows, transcripts);
  if (options.json) {
    console.log(JSON.stringify(coverage, null, 2));
    return;
  }
  const lines = [...ends].map(([end, calls]) => `${String(calls.length).padStart(6)}  ${end}`);
  console.log([...lines, ...formatFlowCoverage(coverage)].join('\n'));
}
