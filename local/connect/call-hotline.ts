import * as z from 'zod';
import type { LiveCallerReply } from '../../flow-tools/simulator/caller/live-caller-reply.ts';
import {
  type LiveCallDriverUpdate,
  runTerminalCall,
} from '../../flow-tools/simulator/caller/terminal.ts';
import { throwUserError } from '../user-error.ts';
import { formatHotlineCall, skipPlayback, toCallOutput } from './call-output.ts';
import type { CallResult } from './call-result.ts';
import type { CallCommandOptions } from './caller/call-command-options.ts';
import { createPromptPlayer } from './environment/prompt-player.ts';

/** Simulates a call to the local hotline that is running on this machine, and prints the call. */
export async function simulateHotlineCall(options: CallCommandOptions): Promise<void> {
  const { script, conditions, url } = options;
  const request = { ...script, world: conditions };
  const say = options.say ? createPromptPlayer(options.prompts) : skipPlayback;
  const output = toCallOutput(options, say);
  if (options.isInteractive) {
    let id = '';
    const led = (turn: LiveTurn): LiveTurn => {
      id = turn.live;
      return turn;
    };
    await runTerminalCall(
      {
        first: async () =>
          led(LiveTurn.parse(await post(url, '/local/calls', { ...request, live: true }))),
        reply: async (liveReply: LiveCallerReply) =>
          led(LiveTurn.parse(await post(url, `/local/calls/live/${id}`, liveReply))),
      },
      output,
    );
    return;
  }
  const call = Call.parse(await post(url, '/local/calls', request));
  const lines = formatHotlineCall(call, output);
  console.log(options.json ? JSON.stringify(call, null, 2) : lines.join('\n'));
  for (const prompt of call.prompts) await say(prompt);
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null;
/**
 * Schema of a call result from the control API. The schema checks only that the value is an object, because client and
 * server run the same code.
 */
const Call = z.custom<CallResult>(isObject);
type LiveTurn = LiveCallDriverUpdate<CallResult> & { live: string };
const LiveTurn = z.custom<LiveTurn>(isObject);
const Problem = z.object({ title: z.string(), detail: z.string() });

async function post(url: string, path: string, body: unknown): Promise<unknown> {
  const answer = await fetch(url + path, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => throwUserError(`No local hotline answers at ${url}. Start one with "npm start".`));
  const text: unknown = await answer.json().catch(() => undefined);
  if (answer.ok) return text;
  const problem = Problem.safeParse(text).data;
  if (answer.status === 503)
    throwUserError(`The hotline at ${url} is still starting. Try again in a few seconds.`);
  return throwUserError(
    problem
      ? `${problem.title} ${problem.detail}`
      : `The hotline at ${url} answered with status ${answer.status}.`,
  );
}
