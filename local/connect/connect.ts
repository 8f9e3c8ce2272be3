import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { type CallOptions, runCall } from '../../flow-tools/simulator/call/run-call.ts';
import {
  CallerScript,
  createScriptedCaller,
} from '../../flow-tools/simulator/caller/caller-script.ts';
import type { LiveCallerReply } from '../../flow-tools/simulator/caller/live-caller-reply.ts';
import type { CallTranscript } from '../../flow-tools/simulator/caller/transcript.ts';
import { findBreakFault } from '../../flow-tools/simulator/environment/breaks.ts';
import { SimulatedCallConditions } from '../../flow-tools/simulator/environment/file-call-environment.ts';
import { isSameResource } from '../../flow-tools/simulator/flow.ts';
import { startLiveCall } from '../../flow-tools/simulator/live-call.ts';
import { parameterReferenceRules } from '../../flow-tools/simulator/load-flow.ts';
import type { CallMetricsRecorder } from '../alarms/call-metrics.ts';
import type { Resources } from '../assembly/resources.ts';
import type { AwsServiceEmulator, Clock, FunctionInvoker } from '../component-types.ts';
import { createS3ObjectStore } from '../services/s3/s3-objects.ts';
import type { SqliteStore } from '../sqlite-store.ts';
import { createCallArchive, type StoredCall } from './call-archive.ts';
import { toCallResult } from './call-result.ts';
import type { TopicPublisher } from './chats/chat-event-publisher.ts';
import { createChatFlowRunner } from './chats/chat-flow-runner.ts';
import {
  type ConnectChatSimulator,
  createConnectChatSimulator,
} from './chats/connect-chat-simulator.ts';
import { createParticipantServiceEmulator } from './chats/participant-service.ts';
import { createConnectApiEmulator } from './connect-api-emulator.ts';
import { createStartedContactStore, type StartedContact } from './contacts.ts';
import { createCurrentMetricsEmulator } from './current-metrics.ts';
import { createHotlineCallEnvironment } from './environment/hotline-call-environment.ts';
import { type EmulatedConnectInstance, findEntryFlow, readConnectInstance } from './instance.ts';
import {
  createLiveCallRegistry,
  type LiveCallUpdateResponse,
  type RunningLiveCall,
} from './live-calls.ts';
import { createNumberFlowStore } from './number-flow-store.ts';
import { type CallTraceOptions, createCallTraceWriter } from './traces/call-traces.ts';

/**
 * Request for a simulated call: the caller's script, the simulated conditions, and optionally a contact flow other than the
 * one that answers the phone number.
 */
export const CallSimulationRequest = CallerScript.extend({
  world: SimulatedCallConditions.extend({
    at: z.never('Đổi giờ của cả hệ thống bằng POST /local/clock.').optional(),
  }).default({}),
  flow: z.string().optional(),
  /** Whether a person plays the caller step by step through `POST /local/calls/live/{id}`. */
  live: z.boolean().default(false),
});
export type CallSimulationRequest = z.output<typeof CallSimulationRequest>;

/**
 * Reason why a simulated call is rejected: the cloud assembly has no Connect instance, no contact flow is associated with
 * the phone number, a failing flow action does not exist exactly once, or the caller was to hang up at a prompt that was
 * not played.
 */
export type ImpossibleCallReason =
  | 'no-telephone'
  | 'no-flow'
  | 'unknown-action'
  | 'unplayed-prompt';

export type PhoneSimulator = {
  call(callRequest: CallSimulationRequest): Promise<StoredCall | ImpossibleCallReason>;
  /** Starts a live call, in which a person answers each prompt in a separate request. */
  ring(
    callRequest: CallSimulationRequest,
  ): Promise<LiveCallUpdateResponse<StoredCall> | ImpossibleCallReason>;
  reply(
    live: string,
    liveReply: LiveCallerReply,
  ): Promise<LiveCallUpdateResponse<StoredCall>> | undefined;
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

export type ConnectEmulator = {
  phone: PhoneSimulator;
  operatorChats: ConnectChatSimulator;
  parts: AwsServiceEmulator[];
};

type ConnectDeps = {
  resources: Resources;
  invoke: FunctionInvoker;
  store: SqliteStore;
  clock: Clock;
  tellTopic: TopicPublisher;
  /** Recorder for the CloudWatch metrics that Connect publishes about calls. */
  callFigures?: CallMetricsRecorder;
} & CallTraceOptions;

const reportMissingFlow = (callFigures: CallMetricsRecorder | undefined): ImpossibleCallReason => {
  callFigures?.ledNowhere();
  return 'no-flow';
};

/**
 * Applies simulated failures of Amazon Connect itself to a finished call: the recording is lost, or the contact flow stops
 * after its first step.
 */
function applyConnectFailures(
  transcript: CallTranscript,
  breaks: Readonly<Record<string, string>> = {},
): CallTranscript {
  if (breaks['ContactFlow'] !== undefined) {
    const steps = transcript.steps.slice(0, 1);
    return { ...transcript, steps, recordings: [], isGivenUp: true, end: { reason: 'Disconnect' } };
  }
  if (breaks['CallRecordingUpload'] === undefined) return transcript;
  return { ...transcript, recordings: [], isRecordingLost: true };
}

/** Returns true if a simulated failure is neither one of Amazon Connect itself nor that of exactly one flow action. */
function hasUnknownAction(
  { breaks = {} }: SimulatedCallConditions,
  { flows }: EmulatedConnectInstance,
): boolean {
  const { ContactFlow: _flow, CallRecordingUpload: _upload, ...ofActions } = breaks;
  return findBreakFault(ofActions, flows) !== undefined;
}

const findFlow = ({ flows }: EmulatedConnectInstance, idOrName: string) =>
  flows.find(({ id, name }) => name === idOrName || isSameResource(id, idOrName));

/** Emulates Amazon Connect: simulates calls and chats, and serves the Connect API that functions use. */
export function createConnectEmulator(deps: ConnectDeps): ConnectEmulator {
  const { resources, store, clock, callFigures } = deps;
  const instance = readConnectInstance(resources);
  const contacts = createStartedContactStore(store, clock);
  const numbers = createNumberFlowStore(store);
  const archive = createCallArchive(store);

  const traces = createCallTraceWriter(deps);
  const keep = (transcript: CallTranscript): StoredCall => {
    traces.leave(transcript);
    callFigures?.ended(transcript);
    return archive.add(toCallResult(transcript));
  };
  const live = createLiveCallRegistry(keep);

  function settingOf(request: CallSimulationRequest): CallOptions | ImpossibleCallReason {
    if (instance === undefined) return 'no-telephone';
    const { world: day, flow: name, live: _, ...script } = request;
    const flow =
      name === undefined
        ? findEntryFlow(instance, numbers.flowOf(instance.number.arn))
        : findFlow(instance, name);
    if (flow === undefined) return reportMissingFlow(callFigures);
    if (hasUnknownAction(day, instance)) return 'unknown-action';
    const [contactId, attributes] = [randomUUID(), {}];
    contacts.hold(contactId, attributes);
    const secondsOf = createRecordingDurationReader(store);
    const now = { startsAt: clock.now(), conditions: day, secondsOf };
    const environment = createHotlineCallEnvironment({ ...deps, ...now, instance });
    const caller = createScriptedCaller(script);
    const language = parameterReferenceRules;
    return { environment, caller, flow, language, contactId, attributes };
  }

  const calls: PhoneSimulator = {
    call: async (request) => {
      const calling = settingOf(request);
      if (typeof calling === 'string') return calling;
      const call = keep(applyConnectFailures(await runCall(calling), request.world.breaks));
      return calling.caller.findMissedHangUp?.() ? 'unplayed-prompt' : call;
    },
    ring: async (request) => {
      const calling = settingOf(request);
      return typeof calling === 'string' ? calling : live.open(startLiveCall(calling));
    },
    reply: live.reply,
    goingOn: live.find,
    list: () => ({ calls: archive.list(), contacts: contacts.list() }),
    find: archive.find,
  };

  const operatorChats = createOperatorChats(deps, instance);
  const parts = instance
    ? createServiceEmulators(instance, { ...deps, contacts, numbers, operatorChats, archive })
    : [];
  return { phone: calls, operatorChats, parts };
}

type ServiceEmulatorDeps = Pick<ConnectDeps, 'clock'> & {
  contacts: ReturnType<typeof createStartedContactStore>;
  numbers: ReturnType<typeof createNumberFlowStore>;
  archive: ReturnType<typeof createCallArchive>;
  operatorChats: ConnectChatSimulator;
};

/** Creates the emulators of the instance's AWS services. */
function createServiceEmulators(
  { arn, queues }: EmulatedConnectInstance,
  { clock, contacts, numbers, archive, operatorChats: chats }: ServiceEmulatorDeps,
): AwsServiceEmulator[] {
  const instanceId = arn.slice(arn.lastIndexOf('/') + 1);
  const queueArns = queues.map((queue) => queue.arn);
  const measure = createCurrentMetricsEmulator({ clock, queueArns, calls: archive.list });
  return [
    createParticipantServiceEmulator(chats),
    createConnectApiEmulator({ contacts, numbers, chats, measure, instanceId }),
  ];
}

const createOperatorChats = (
  connectDeps: ConnectDeps,
  instance: EmulatedConnectInstance | undefined,
): ConnectChatSimulator =>
  createConnectChatSimulator({
    ...{
      store: connectDeps.store,
      clock: connectDeps.clock,
      publishToTopic: connectDeps.tellTopic,
    },
    receive: createChatFlowRunner({
      ...connectDeps,
      instance,
      secondsOf: createRecordingDurationReader(connectDeps.store),
    }),
  });

/**
 * Builds a function that returns a recorded prompt's duration in seconds, computed from the file size: µ-law audio has 8,000
 * bytes per second.
 */
const createRecordingDurationReader = (store: SqliteStore) => {
  const objects = createS3ObjectStore(store);
  return (uri: string): number | undefined => {
    const { bucket, key } =
      /^https:\/\/(?<bucket>[^.]+)\.s3[.\w-]*\.amazonaws\.com\/(?<key>.+)$/.exec(uri)?.groups ?? {};
    const object = bucket && key ? objects.find({ bucket, key }) : undefined;
    return object && Math.round(object.body.byteLength / 800) / 10;
  };
};
