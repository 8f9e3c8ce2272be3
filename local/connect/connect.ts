import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { CallFigures } from '../alarms/call-figures.ts';
import type { Resources } from '../assembly/resources.ts';
import type { Clock, InvokeFunction, ServicePart } from '../parts.ts';
import { openS3Objects } from '../services/s3-objects.ts';
import type { Store } from '../store.ts';
import { type CallSetting, runCall } from './call/run-call.ts';
import { type ChatDesk, openChatDesk } from './chats/chat-desk.ts';
import type { TellTopic } from './chats/happenings.ts';
import { openParticipantService } from './chats/participant-service.ts';
import { receiver } from './chats/receive.ts';
import { openContacts, type StartedContact } from './contacts.ts';
import { isSameResource } from './flow.ts';
import { entryFlow, type Instance, readInstance } from './instance.ts';
import { instanceWorld } from './instance-world.ts';
import { type KeptCall, openKeptCalls } from './kept-calls.ts';
import { WorldWish } from './lenient-world.ts';
import { openLiveCall } from './live-call.ts';
import { type CallSoFar, type LiveReply, type LiveTurn, openLiveCalls } from './live-calls.ts';
import { language } from './load-flow.ts';
import { Script, scripted } from './script.ts';
import { openConnectService } from './service.ts';
import { answerOf } from './summary.ts';
import { openCallTraces, type TraceSetting } from './traces/call-traces.ts';
import type { Transcript } from './transcript.ts';
import type { World } from './world.ts';

/** A call that somebody asks for: who, what they do, what the day is like, and which flow if not the number's. */
export const CallWish = Script.extend({
  world: WorldWish.default({}),
  flow: z.string().optional(),
  /** The caller answers step by step: `POST /local/calls/live/{id}`. */
  live: z.boolean().default(false),
});
export type CallWish = z.output<typeof CallWish>;

/** Why nobody can call. */
export type Dead = 'no-telephone' | 'no-flow';

export type PhoneCalls = {
  call(wish: CallWish): Promise<KeptCall | Dead>;
  /** Somebody calls who answers as they are asked. */
  ring(wish: CallWish): Promise<LiveTurn<KeptCall> | Dead>;
  reply(live: string, given: LiveReply): Promise<LiveTurn<KeptCall>> | undefined;
  /** A call that goes on. */
  goingOn(live: string): CallSoFar | undefined;
  list(): AllContacts;
  find(id: number): KeptCall | undefined;
};

export type AllContacts = {
  calls: KeptCall[];
  /** What functions have begun: tasks, calls to somebody, chats. */
  contacts: StartedContact[];
};

export type Connect = { phone: PhoneCalls; operatorChats: ChatDesk; parts: ServicePart[] };

type Setting = {
  resources: Resources;
  invoke: InvokeFunction;
  store: Store;
  clock: Clock;
  tellTopic: TellTopic;
  /** Measured as Connect measures its calls. */
  callFigures?: CallFigures;
} & TraceSetting;

const noFlow = (callFigures: CallFigures | undefined): Dead => {
  callFigures?.ledNowhere();
  return 'no-flow';
};

/** What is no action of a flow and may fail all the same: Connect puts no recording down, or gives the flow up. */
function asTheDayHasIt(transcript: Transcript, { breaks }: World): Transcript {
  if (breaks('ContactFlow') !== undefined) {
    const steps = transcript.steps.slice(0, 1);
    return { ...transcript, steps, recordings: [], isGivenUp: true, end: { reason: 'Disconnect' } };
  }
  if (breaks('CallRecordingUpload') === undefined) return transcript;
  return { ...transcript, recordings: [], isRecordingLost: true };
}

/** Amazon Connect of the run: takes calls, and answers the functions that speak to it. */
export function openConnect(setting: Setting): Connect {
  const { resources, store, clock, callFigures } = setting;
  const instance = readInstance(resources);
  const contacts = openContacts(store, clock);
  const numbers = openNumberFlows(store);
  const kept = openKeptCalls(store);

  const traces = openCallTraces(setting);
  const keep = (transcript: Transcript): KeptCall => {
    traces.leave(transcript);
    callFigures?.ended(transcript);
    return kept.add(answerOf(transcript));
  };
  const live = openLiveCalls(keep);

  function settingOf({
    world: day,
    flow: wanted,
    live: _,
    ...script
  }: CallWish): CallSetting | Dead {
    if (instance === undefined) return 'no-telephone';
    const flow =
      wanted === undefined
        ? entryFlow(instance, numbers.flowOf(instance.number.arn))
        : instance.flows.find(({ id, name }) => name === wanted || isSameResource(id, wanted));
    if (flow === undefined) return noFlow(callFigures);
    const contactId = randomUUID();
    const attributes = {};
    contacts.hold(contactId, attributes);
    const now = { startsAt: clock.now(), wish: day, secondsOf: secondsIn(store) };
    const world = instanceWorld({ ...setting, ...now, instance });
    return { world, caller: scripted(script), flow, language, contactId, attributes };
  }

  const calls: PhoneCalls = {
    call: async (wish) => {
      const calling = settingOf(wish);
      if (typeof calling === 'string') return calling;
      return keep(asTheDayHasIt(await runCall(calling), calling.world));
    },
    ring: async (wish) => {
      const calling = settingOf(wish);
      return typeof calling === 'string' ? calling : live.open(openLiveCall(calling));
    },
    reply: live.reply,
    goingOn: live.find,
    list: () => ({ calls: kept.list(), contacts: contacts.list() }),
    find: kept.find,
  };

  const operatorChats = openOperatorChats(setting, instance);
  const instanceId = instance?.arn.slice(instance.arn.lastIndexOf('/') + 1) ?? '';
  const service = openConnectService({ contacts, numbers, chats: operatorChats, instanceId });
  const parts = instance ? [openParticipantService(operatorChats), service] : [];
  return { phone: calls, operatorChats, parts };
}

const openOperatorChats = (setting: Setting, instance: Instance | undefined): ChatDesk =>
  openChatDesk({
    ...{ store: setting.store, clock: setting.clock, tell: setting.tellTopic },
    receive: receiver({ ...setting, instance, secondsOf: secondsIn(setting.store) }),
  });

/** A telephone's µ-law: 8,000 bytes a second behind a short header. */
const secondsIn = (store: Store) => {
  const objects = openS3Objects(store);
  return (uri: string): number | undefined => {
    const { bucket, key } =
      /^https:\/\/(?<bucket>[^.]+)\.s3[.\w-]*\.amazonaws\.com\/(?<key>.+)$/.exec(uri)?.groups ?? {};
    const object = bucket && key ? objects.find({ bucket, key }) : undefined;
    return object && Math.round(object.body.byteLength / 800) / 10;
  };
};

/** Which flow a number leads to: no property of any resource, but a call of the deploy. */
function openNumberFlows(store: Store) {
  store.exec(
    'CREATE TABLE IF NOT EXISTS connect_numbers (number TEXT PRIMARY KEY, flow TEXT NOT NULL)',
  );
  const put = store.prepare('INSERT OR REPLACE INTO connect_numbers VALUES (?, ?)');
  const remove = store.prepare('DELETE FROM connect_numbers WHERE number = ?');
  const select = store.prepare('SELECT flow FROM connect_numbers WHERE number = ?');
  const idOf = (number: string) => number.slice(number.lastIndexOf('/') + 1);
  return {
    associate: (number: string, flow: string) => void put.run(idOf(number), flow),
    disassociate: (number: string) => void remove.run(idOf(number)),
    flowOf: (number: string) =>
      z
        .object({ flow: z.string() })
        .optional()
        .parse(select.get(idOf(number)))?.flow,
  };
}
