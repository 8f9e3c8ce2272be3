import type * as z from 'zod';
import { assembledPrompts } from '../../../../core/contact-center/prompts/assembled-prompts.ts';
import { promptsIn } from '../../../../core/contact-center/prompts/prompts-in.ts';
import { Lang } from '../../../../core/messages/lang.ts';
import { entry } from '../../../../lib/contact-center/flows/all.ts';
import { runCall } from '../../../../local/connect/call/run-call.ts';
import type { Caller } from '../../../../local/connect/caller.ts';
import { lenientWorld, type WorldWish } from '../../../../local/connect/lenient-world.ts';
import { language } from '../../../../local/connect/load-flow.ts';
import { Script, scripted } from '../../../../local/connect/script.ts';
import { answerOf, type CallAnswer } from '../../../../local/connect/summary.ts';
import type { LambdaReply, PromptInfo, World } from '../../../../local/connect/world.ts';
import { type CallDay, callFunction } from '../../../support/call-function.ts';
import { directory, launch } from '../../../support/the-directory.ts';
import { flows } from './compiled.ts';

const recordings = new Map<string, PromptInfo>(
  Lang.options.flatMap((lang) =>
    promptsIn(lang, directory, launch).map(({ key, seconds }) => [
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

/** Only recordings that the manifests have. */
const recorded: World['prompt'] = ({ id }) => {
  const [, folder = '', key = ''] = /([^/]+)\/([^/]+)\.wav$/.exec(id) ?? [];
  return recordings.get(`${folder}/${key}`);
};

export type Setting = {
  script?: z.input<typeof Script>;
  caller?: Caller;
  day?: CallDay;
  world?: WorldWish;
  flow?: string;
  attributes?: Record<string, string>;
  /** Actions of the function that don't answer in time, or fail. */
  failing?: readonly string[];
  late?: readonly string[];
  around?: (world: World) => World;
};

export type LedCall = CallAnswer & { asked: ReturnType<typeof callFunction> };

/** Leads one call through the hotline's flows, in a world in which nothing else is needed. */
export const lead = async (setting: Setting): Promise<LedCall> => {
  const asked = callFunction(setting.day);
  const world: World = {
    ...lenientWorld({
      flows,
      lambdas: new Map([['answer-call', (event) => replyTo(event, asked, setting)]]),
      startsAt: launch,
      wish: { agents: 1, ...setting.world },
      isDialable: (number) => /^\+84\d{9,10}$/.test(number),
    }),
    prompt: recorded,
  };
  const flow = flows.find(({ name }) => name === (setting.flow ?? entry));
  if (!flow) throw new Error(`There is no flow ${setting.flow}`);
  const transcript = await runCall({
    world: setting.around?.(world) ?? world,
    caller: setting.caller ?? scripted(Script.parse(setting.script ?? {})),
    flow,
    language,
    attributes: { ...setting.attributes },
  });
  return { ...answerOf(transcript), asked };
};

const actionOf = (event: unknown): string =>
  /"action":"([a-z]+)"/.exec(JSON.stringify(event))?.[1] ?? '';

function replyTo(
  event: unknown,
  { answer }: ReturnType<typeof callFunction>,
  { failing = [], late = [] }: Setting,
): LambdaReply {
  const action = actionOf(event);
  if (failing.includes(action))
    return { kind: 'failed', message: 'broken', isRetriable: false, seconds: 0.1 };
  const seconds = late.includes(action) ? 9 : 0.2;
  return { kind: 'returned', payload: answer(event), seconds };
}
