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

/**
 * Request for a simulated call: the caller's script, the simulated conditions, and optionally a flow other than the phone
 * number's.
 */
export const CallWish = Script.extend({
  world: WorldWish.default({}),
  flow: z.string().optional(),
  /** Whether a person answers step by step through `POST /local/calls/live/{id}`. */
  live: z.boolean().default(false),
});
export type CallWish = z.output<typeof CallWish>;

/**
 * Reason why a call can't start: the cloud assembly has no Connect instance, or no flow is associated with the phone number.
 */
export type Dead = 'no-telephone' | 'no-flow';

export type PhoneCalls = {
  call(wish: CallWish): Promise<KeptCall | Dead>;
  /** Starts a live call, whose caller answers each prompt in a separate request. */
  ring(wish: CallWish): Promise<LiveTurn<KeptCall> | Dead>;
  reply(live: string, given: LiveReply): Promise<LiveTurn<KeptCall>> | undefined;
  /** Returns a live call that hasn't ended. */
  goingOn(live: string): CallSoFar | undefined;
  list(): AllContacts;
  find(id: number): KeptCall | undefined;
};

export type AllContacts = {
  calls: KeptCall[];
  /** Contacts started by functions: tasks, outbound calls and chats. */
  contacts: StartedContact[];
};

export type Connect = { phone: PhoneCalls; operatorChats: ChatDesk; parts: ServicePart[] };

type Setting = {
  resources: Resources;
  invoke: InvokeFunction;
  store: Store;
  clock: Clock;
  tellTopic: TellTopic;
  /** Recorder of Connect's CloudWatch metrics for each call. */
  callFigures?: CallFigures;
} & TraceSetting;

const noFlow = (callFigures: CallFigures | undefined): Dead => {
  callFigures?.ledNowhere();
  return 'no-flow';
};

/**
 * Applies simulated failures outside the flow's actions: Connect loses the recording, or abandons the flow after its first
 * step.
 */
function asTheDayHasIt(transcript: Transcript, { breaks }: World): Transcript {
  if (breaks('ContactFlow') !== undefined) {
    const steps = transcript.steps.slice(0, 1);
    return { ...transcript, steps, recordings: [], isGivenUp: true, end: { reason: 'Disconnect' } };
  }
  if (breaks('CallRecordingUpload') === undefined) return transcript;
  return { ...transcript, recordings: [], isRecordingLost: true };
}

/** Emulates Amazon Connect: simulates calls and chats, and serves the Connect API that functions use. */
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

/** Returns a look-up of a recorded prompt's duration in seconds, from its size: µ-law audio has 8,000 bytes a second. */
const secondsIn = (store: Store) => {
  const objects = openS3Objects(store);
  return (uri: string): number | undefined => {
    const { bucket, key } =
      /^https:\/\/(?<bucket>[^.]+)\.s3[.\w-]*\.amazonaws\.com\/(?<key>.+)$/.exec(uri)?.groups ?? {};
    const object = bucket && key ? objects.find({ bucket, key }) : undefined;
    return object && Math.round(object.body.byteLength / 800) / 10;
  };
};

/**
 * Opens the store of phone numbers and their flows, which the deployment associates by an API call, because CloudFormation
 * has no property for it.
 */
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
