import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { CallMetrics } from '../alarms/call-metrics.ts';
import type { Resources } from '../assembly/resources.ts';
import type { Clock, InvokeFunction, SimulatedService } from '../parts.ts';
import { openS3Objects } from '../services/s3-objects.ts';
import type { SqliteStore } from '../store.ts';
import { type CallOptions, runCall } from './call/run-call.ts';
import { openKeptCalls, type StoredCall } from './call-archive.ts';
import type { CallEnvironment } from './call-environment.ts';
import { type ChatDesk, openChatDesk } from './chats/chat-desk.ts';
import type { PublishToTopic } from './chats/chat-event-publisher.ts';
import { openParticipantService } from './chats/participant-service.ts';
import { createChatReceiver } from './chats/receive.ts';
import { openContacts, type StartedContact } from './contacts.ts';
import { isSameResource } from './flow.ts';
import { entryFlow, type Instance, readInstance } from './instance.ts';
import { instanceWorld } from './instance-world.ts';
import { CallConditions } from './lenient-world.ts';
import { openLiveCall } from './live-call.ts';
import {
  type LiveReply,
  type LiveTurnResponse,
  openLiveCalls,
  type RunningLiveCall,
} from './live-calls.ts';
import { flowLanguage } from './load-flow.ts';
import { createScriptedCaller, Script } from './script.ts';
import { openConnectService } from './service.ts';
import { toCallResult } from './summary.ts';
import { openCallTraces, type TraceOptions } from './traces/call-traces.ts';
import type { Transcript } from './transcript.ts';

/**
 * Request for a simulated call: the caller's script, the simulated conditions, and optionally a contact flow other than the
 * one that answers the phone number.
 */
export const CallRequest = Script.extend({
  world: CallConditions.default({}),
  flow: z.string().optional(),
  /** Whether a person plays the caller step by step through `POST /local/calls/live/{id}`. */
  live: z.boolean().default(false),
});
export type CallRequest = z.output<typeof CallRequest>;

/**
 * Reason why a simulated call can't start: the cloud assembly has no Connect instance, or no contact flow is associated with
 * the phone number.
 */
export type CallImpossibleReason = 'no-telephone' | 'no-flow';

export type PhoneCalls = {
  call(callRequest: CallRequest): Promise<StoredCall | CallImpossibleReason>;
  /** Starts a live call, whose caller answers each prompt in a separate request. */
  ring(callRequest: CallRequest): Promise<LiveTurnResponse<StoredCall> | CallImpossibleReason>;
  reply(live: string, liveReply: LiveReply): Promise<LiveTurnResponse<StoredCall>> | undefined;
  /** Returns the running live call with this ID; undefined when there is none. */
  goingOn(live: string): RunningLiveCall | undefined;
  list(): CallsAndContacts;
  find(id: number): StoredCall | undefined;
};

export type CallsAndContacts = {
  calls: StoredCall[];
  /** Amazon Connect contacts that functions have started: tasks, outbound calls and chats. */
  contacts: StartedContact[];
};

export type Connect = { phone: PhoneCalls; operatorChats: ChatDesk; parts: SimulatedService[] };

type ConnectDeps = {
  resources: Resources;
  invoke: InvokeFunction;
  store: SqliteStore;
  clock: Clock;
  tellTopic: PublishToTopic;
  /** Recorder for the CloudWatch metrics that Connect publishes about calls. */
  callFigures?: CallMetrics;
} & TraceOptions;

const noFlow = (callFigures: CallMetrics | undefined): CallImpossibleReason => {
  callFigures?.ledNowhere();
  return 'no-flow';
};

/**
 * Applies simulated failures of Connect itself to a finished call: a lost recording, or a contact flow abandoned after its
 * first step.
 */
function asTheDayHasIt(transcript: Transcript, { breaks }: CallEnvironment): Transcript {
  if (breaks('ContactFlow') !== undefined) {
    const steps = transcript.steps.slice(0, 1);
    return { ...transcript, steps, recordings: [], isGivenUp: true, end: { reason: 'Disconnect' } };
  }
  if (breaks('CallRecordingUpload') === undefined) return transcript;
  return { ...transcript, recordings: [], isRecordingLost: true };
}

const flowNamed = ({ flows }: Instance, idOrName: string) =>
  flows.find(({ id, name }) => name === idOrName || isSameResource(id, idOrName));

/** Emulates Amazon Connect: simulates calls and chats, and serves the Connect API that functions use. */
export function openConnect(deps: ConnectDeps): Connect {
  const { resources, store, clock, callFigures } = deps;
  const instance = readInstance(resources);
  const contacts = openContacts(store, clock);
  const numbers = openNumberFlows(store);
  const kept = openKeptCalls(store);

  const traces = openCallTraces(deps);
  const keep = (transcript: Transcript): StoredCall => {
    traces.leave(transcript);
    callFigures?.ended(transcript);
    return kept.add(toCallResult(transcript));
  };
  const live = openLiveCalls(keep);

  function settingOf(request: CallRequest): CallOptions | CallImpossibleReason {
    if (instance === undefined) return 'no-telephone';
    const { world: day, flow: name, live: _, ...script } = request;
    const flow =
      name === undefined
        ? entryFlow(instance, numbers.flowOf(instance.number.arn))
        : flowNamed(instance, name);
    if (flow === undefined) return noFlow(callFigures);
    const contactId = randomUUID();
    const attributes = {};
    contacts.hold(contactId, attributes);
    const now = { startsAt: clock.now(), wish: day, secondsOf: secondsIn(store) };
    const world = instanceWorld({ ...deps, ...now, instance });
    const caller = createScriptedCaller(script);
    return { world, caller, flow, language: flowLanguage, contactId, attributes };
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

  const operatorChats = openOperatorChats(deps, instance);
  const instanceId = instance?.arn.slice(instance.arn.lastIndexOf('/') + 1) ?? '';
  const service = openConnectService({ contacts, numbers, chats: operatorChats, instanceId });
  const parts = instance ? [openParticipantService(operatorChats), service] : [];
  return { phone: calls, operatorChats, parts };
}

const openOperatorChats = (connectDeps: ConnectDeps, instance: Instance | undefined): ChatDesk =>
  openChatDesk({
    ...{ store: connectDeps.store, clock: connectDeps.clock, tell: connectDeps.tellTopic },
    receive: createChatReceiver({
      ...connectDeps,
      instance,
      secondsOf: secondsIn(connectDeps.store),
    }),
  });

/**
 * Builds a function that returns a recorded prompt's duration in seconds, computed from the file size: µ-law audio has 8,000
 * bytes per second.
 */
const secondsIn = (store: SqliteStore) => {
  const objects = openS3Objects(store);
  return (uri: string): number | undefined => {
    const { bucket, key } =
      /^https:\/\/(?<bucket>[^.]+)\.s3[.\w-]*\.amazonaws\.com\/(?<key>.+)$/.exec(uri)?.groups ?? {};
    const object = bucket && key ? objects.find({ bucket, key }) : undefined;
    return object && Math.round(object.body.byteLength / 800) / 10;
  };
};

/**
 * Opens the store of phone numbers and their contact flows. The deployment associates a number with a flow through an API
 * call, because CloudFormation has no property for the association.
 */
function openNumberFlows(store: SqliteStore) {
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
