import type { Json } from '../../json.ts';
import type { SimulatedCaller } from '../caller/caller.ts';
import type { CallEnding, CallStep, CallTranscript } from '../caller/transcript.ts';
import type { CallEnvironment } from '../environment/call-environment.ts';
import type { LoadedFlow } from '../flow.ts';
import { waitInQueue } from './actions/queue-wait.ts';
import { endRecording } from './attributes.ts';
import type { CallClock } from './call-clock.ts';
import {
  type ContactState,
  createContactState,
  createFlowFrame,
  type FlowExit,
  type ParameterReferenceRules,
  type SimulatedCall,
} from './contact.ts';
import { runFlow } from './run-flow.ts';
import { createTelephoneLine } from './telephone-line.ts';

export type CallOptions = {
  environment: CallEnvironment;
  caller: SimulatedCaller;
  flow: LoadedFlow;
  language: ParameterReferenceRules;
  contactId?: string;
  /**
   * Contact attributes of the call. The object is shared with the code that started the simulation, which may change the
   * attributes during the call.
   */
  attributes?: Record<string, string>;
  /** ID of the queue that an earlier flow of the contact has set. */
  workingQueue?: string;
  /** Result of the Lambda function that an earlier flow of the contact invoked last. */
  external?: Json;
  /** Keypad input that an earlier flow of the contact stored last. */
  storedInput?: string | undefined;
  /** Clock shared with other simulated calls; by default, the call has a clock of its own. */
  clock?: CallClock;
  /** Array to which each step of the simulated call is appended while the call runs. */
  steps?: CallStep[];
};

/** Simulates one telephone call from its answer to its end. */
export async function runCall(options: CallOptions): Promise<CallTranscript> {
  const { environment, caller, flow } = options;
  const call: SimulatedCall = {
    ...options,
    contact: createContactState(options.contactId ?? usualContact, options.attributes ?? {}),
    line: createTelephoneLine(caller, options.clock),
    steps: options.steps ?? [],
    callbacks: [],
    recordings: [],
    tasks: [],
    listener: 'caller',
    played: { count: 0 },
  };
  if (options.workingQueue !== undefined)
    call.contact.targetQueue = environment.queue(options.workingQueue);
  const end = toCallEnding(await runFirstFlow(call, options));
  endRecording(call);
  return buildTranscript(call, flow, environment, end);
}

const usualContact = '00000000-0000-4000-8000-000000000000';

/**
 * Runs the first flow of a simulated call. A queue flow runs inside a queue. Hold and whisper flows end when the caller's
 * maximum waiting time has passed. Other flows run directly.
 */
async function runFirstFlow(
  call: SimulatedCall,
  { flow, external, storedInput }: CallOptions,
): Promise<FlowExit> {
  const { line, caller, contact, environment } = call;
  if (flow.type === 'CUSTOMER_QUEUE') {
    contact.hooks.set('CustomerQueue', flow.id);
    const queue = environment.queue('');
    if (queue !== undefined) return runQueueFlows(call, { kind: 'queued', queue });
  }
  if (/_(HOLD|WHISPER)$/.test(flow.type)) line.wait(undefined, caller.maxWaitSeconds);
  const frame = createFlowFrame(flow, { storedInput, ...(external !== undefined && { external }) });
  return runQueueFlows(call, await runFlow(call, frame));
}

async function runQueueFlows(call: SimulatedCall, left: FlowExit): Promise<FlowExit> {
  let now = left;
  while (now.kind === 'queued') now = await waitInQueue(call, now.queue);
  return now;
}

function toCallEnding(left: FlowExit): CallEnding {
  switch (left.kind) {
    case 'ended':
      return left.end;
    case 'interrupted':
      return { reason: left.by === 'hung-up' ? 'HungUp' : 'FlowEnded' };
    default:
      return { reason: 'FlowEnded' };
  }
}

const toQueueRecord = ({
  queue: { id: arn, name },
  ...moments
}: NonNullable<ContactState['queuedIn']>): NonNullable<CallTranscript['queued']> => ({
  arn,
  name,
  ...moments,
});

const buildTranscript = (
  { caller, contact, line, steps, callbacks, recordings, tasks }: SimulatedCall,
  flow: LoadedFlow,
  environment: CallEnvironment,
  end: CallEnding,
): CallTranscript => ({
  contactId: contact.id,
  from: caller.from,
  to: environment.instance.number,
  channel: caller.channel,
  flow: flow.name,
  startedAt: environment.startsAt.toISOString(),
  seconds: Math.round(line.now() * 10) / 10,
  steps,
  prompts: steps.flatMap(({ prompts }) => prompts),
  attributes: { ...contact.attributes },
  ...(contact.queuedIn && { queued: toQueueRecord(contact.queuedIn) }),
  callbacks,
  recordings,
  tasks,
  findings: steps.flatMap(({ findings }, step) =>
    findings.map((finding) => ({ ...finding, step })),
  ),
  end,
});
