import type * as z from 'zod';
import { assembledPrompts } from '../../../../core/contact-center/prompts/assembled-prompts.ts';
import { listPrompts } from '../../../../core/contact-center/prompts/list-prompts.ts';
import { Lang } from '../../../../core/messages/lang.ts';
import { runCall } from '../../../../flow-tools/simulator/call/run-call.ts';
import type { SimulatedCaller } from '../../../../flow-tools/simulator/caller/caller.ts';
import {
  CallerScript,
  createScriptedCaller,
} from '../../../../flow-tools/simulator/caller/caller-script.ts';
import type {
  CallEnvironment,
  LambdaAttemptResult,
  PromptContent,
} from '../../../../flow-tools/simulator/environment/call-environment.ts';
import {
  createFileCallEnvironment,
  type SimulatedCallConditions,
} from '../../../../flow-tools/simulator/environment/file-call-environment.ts';
import type { LoadedFlow } from '../../../../flow-tools/simulator/flow.ts';
import { parameterReferenceRules } from '../../../../flow-tools/simulator/load-flow.ts';
import { officialLang } from '../../../../i18n/languages.ts';
import { entryFlowName } from '../../../../lib/contact-center/flows/all.ts';
import { type CallResult, toCallResult } from '../../../../local/connect/call-result.ts';
import { launchDay, testDirectory } from '../../../support/directory/test-directory.ts';
import {
  createFakeCallFunction,
  type FakeCallOptions,
} from '../../../support/hotline/fake-call-function.ts';
import { flows as ownFlows } from './compiled-flows.ts';

const recordings = new Map<string, PromptContent>(
  Lang.options.flatMap((lang) =>
    listPrompts(lang, testDirectory, launchDay).map(({ key, seconds }) => [
      `${lang}/${key}`,
      { key, lang, seconds },
    ]),
  ),
);
for (const { folder, key, parts } of assembledPrompts) {
  const seconds = parts.reduce(
    (sum, part) => sum + (recordings.get(`${part.lang}/${part.key}`)?.seconds ?? 0),
    0,
  );
  recordings.set(`${folder}/${key}`, {
    key,
    lang: folder === 'all' ? undefined : folder,
    seconds,
  });
}

/** Plays only recordings that the manifests list. */
const recorded: CallEnvironment['prompt'] = ({ kind, id }) => {
  if (kind === 'prompt') return recordings.get(id.replace(/^prompt:/, `${officialLang}/`));
  const [, folder = '', key = ''] = /([^/]+)\/([^/]+)\.wav$/.exec(id) ?? [];
  return recordings.get(`${folder}/${key}`);
};

export type LedCallOptions = {
  script?: z.input<typeof CallerScript>;
  /** Keys for flow actions, by the action's name, in addition to the keys of the script. */
  actionKeys?: Readonly<Record<string, string>>;
  caller?: SimulatedCaller;
  day?: FakeCallOptions;
  conditions?: SimulatedCallConditions;
  flow?: string;
  /** Flows to run instead of the hotline's own. */
  flows?: LoadedFlow[];
  attributes?: Record<string, string>;
  /** Actions of the call function that fail, or in `late` that time out. */
  failing?: readonly string[];
  late?: readonly string[];
  /** Number of failures per action before it succeeds. */
  failsFirst?: Readonly<Record<string, number>>;
  /** Replacement for the in-memory call function. */
  answers?: (event: unknown) => unknown;
  contactId?: string;
  around?: (environment: CallEnvironment) => CallEnvironment;
};

export type LedCall = CallResult & { callFunction: ReturnType<typeof createFakeCallFunction> };

/** Runs one simulated call through the contact flows. */
export async function lead(ledCallOptions: LedCallOptions): Promise<LedCall> {
  const callFunction = createFakeCallFunction(ledCallOptions.day);
  const answers = answering(ledCallOptions, ledCallOptions.answers ?? callFunction.answer);
  const { flows = ownFlows } = ledCallOptions;
  const callEnvironment: CallEnvironment = {
    ...createFileCallEnvironment({
      flows,
      lambdas: new Map([['answer-call', answers]]),
      startsAt: launchDay,
      conditions: { agents: 1, ...ledCallOptions.conditions },
      isDialable: (number) => /^\+84\d{9,10}$/.test(number),
    }),
    prompt: recorded,
  };
  const flow = flows.find(({ name }) => name === (ledCallOptions.flow ?? entryFlowName));
  if (!flow) throw new Error(`Unknown contact flow ${ledCallOptions.flow}`);
  const transcript = await runCall({
    environment: ledCallOptions.around?.(callEnvironment) ?? callEnvironment,
    caller: ledCallOptions.caller ?? createCaller(ledCallOptions),
    flow,
    language: parameterReferenceRules,
    ...(ledCallOptions.contactId && { contactId: ledCallOptions.contactId }),
    attributes: { ...ledCallOptions.attributes },
  });
  return { ...toCallResult(transcript), callFunction: callFunction };
}

/** Returns a caller who presses the keys for the flow actions, and otherwise those of the script. */
export function createCaller({ script = {}, actionKeys = {} }: LedCallOptions): SimulatedCaller {
  const caller = createScriptedCaller(CallerScript.parse(script));
  return {
    ...caller,
    reply: async (request) => {
      const keys = actionKeys[request.action];
      if (keys === undefined) return caller.reply(request);
      return createScriptedCaller(CallerScript.parse({ keys: [keys] })).reply(request);
    },
  };
}

const actionOf = (event: unknown): string =>
  /"action":"([a-z]+)"/.exec(JSON.stringify(event))?.[1] ?? '';

/** Wraps the call function: its errors reach the flow only as a failed invocation, as in Amazon Connect. */
function answering(
  { failing = [], late = [], failsFirst = {} }: LedCallOptions,
  answers: (event: unknown) => unknown,
) {
  const left = new Map(Object.entries(failsFirst));
  return async (event: unknown): Promise<LambdaAttemptResult> => {
    const action = actionOf(event);
    const fails = left.get(action) ?? 0;
    left.set(action, fails - 1);
    if (failing.includes(action) || fails > 0) return broken;
    const seconds = late.includes(action) ? 9 : 0.2;
    try {
      return { kind: 'returned', payload: await answers(event), seconds };
    } catch {
      return broken;
    }
  };
}

const broken: LambdaAttemptResult = {
  kind: 'failed',
  message: 'broken',
  isRetriable: false,
  seconds: 0.1,
};
