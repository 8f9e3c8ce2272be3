import type { QueueOutcome } from '../../caller/transcript.ts';
import type { SimulatedQueue, WaitingCall } from '../../environment/call-environment.ts';
import { defaultFlows } from '../../environment/default-flows.ts';
import type { LoadedFlow } from '../../flow.ts';
import { createFlowFrame, type FlowExit, type SimulatedCall } from '../contact.ts';
import { runFlow } from '../run-flow.ts';

/**
 * Returns the contact flow that is set for an event such as `CustomerQueue`, or Amazon Connect's default flow when none is
 * set. Returns undefined when the flow isn't loaded, and for chats, which have no default flows.
 */
function findHookFlow(call: SimulatedCall, event: string): LoadedFlow | undefined {
  const id = call.contact.hooks.get(event);
  if (id === undefined)
    return call.caller.channel === 'VOICE' ? defaultFlows.get(event) : undefined;
  const flow = call.environment.flow(id);
  return flow === 'elsewhere' ? undefined : flow;
}

/**
 * Simulates the caller's wait in a queue. The queue flow plays until an agent joins, the caller hangs up, or the flow leaves
 * the queue.
 */
export async function waitInQueue(call: SimulatedCall, queue: SimulatedQueue): Promise<FlowExit> {
  const { contact, line, environment, callbacks } = call;
  const since = line.now();
  const callbacksBefore = callbacks.length;
  contact.queuedIn = { queue, since };
  contact.targetQueue = queue;
  const waiting = enterQueue(call, queue);
  const left = await runQueueFlow(call);
  queue.size -= 1;
  const isJoined = left.kind === 'interrupted' && left.by === 'agent-joined';
  environment.pool?.leave(waiting, isJoined);
  line.attend();
  const ended = (outcome: QueueOutcome): FlowExit => ({
    kind: 'ended',
    end: { reason: 'Queued', outcome, queue: queue.name, waited: Math.round(line.now() - since) },
  });
  if (isJoined) {
    const joined = ended('AgentJoined');
    const after = await connectToAgent(call, waiting);
    return after?.kind === 'queued' ? after : joined;
  }
  if (left.kind === 'interrupted') return ended(left.by === 'hung-up' ? 'Abandoned' : 'Waiting');
  const isCalledBack = left.kind === 'ended' && left.end.reason === 'Disconnect';
  return isCalledBack && callbacks.length > callbacksBefore ? ended('Callback') : left;
}

function enterQueue(
  { contact, line, environment, caller }: SimulatedCall,
  queue: SimulatedQueue,
): WaitingCall {
  const { id, priority } = contact;
  const waiting = { contact: id, queue, priority, join: line.join };
  queue.size += 1;
  line.wait(environment.pool ? undefined : queue.answersAfterSeconds, caller.maxWaitSeconds);
  environment.pool?.enter(waiting);
  return waiting;
}

/** Runs the queue flow of a waiting call. After the flow ends, or if there is none, the wait continues in silence. */
async function runQueueFlow(call: SimulatedCall): Promise<FlowExit> {
  const flow = findHookFlow(call, 'CustomerQueue');
  const left: FlowExit = flow ? await runFlow(call, createFlowFrame(flow)) : { kind: 'finished' };
  if (left.kind !== 'finished') return left;
  return {
    kind: 'interrupted',
    by: (await call.line.pass(Number.POSITIVE_INFINITY)) ?? 'watched-enough',
  };
}

const defaultConversationSeconds = 60;

/**
 * Plays the whisper flows to the agent and the caller and simulates their conversation. If the agent leaves first, runs the
 * flow for the remaining caller.
 */
async function connectToAgent(
  call: SimulatedCall,
  waiting: WaitingCall,
): Promise<FlowExit | undefined> {
  const { queue } = waiting;
  const { queuedIn } = call.contact;
  call.contact.agent = queue.agent;
  if (queuedIn) queuedIn.joinedAt = call.line.now();
  await playHookFlow(call, 'AgentWhisper', 'agent');
  await playHookFlow(call, 'CustomerWhisper', 'caller');
  await simulateHold(call, queue.holdSeconds);
  const cut = await call.line.pass(call.caller.talkSeconds ?? defaultConversationSeconds);
  call.environment.pool?.release(waiting);
  call.contact.agent = undefined;
  if (queuedIn) queuedIn.leftAt = call.line.now();
  if (cut !== undefined || !call.caller.staysAfterAgent) return undefined;
  return playHookFlow(call, 'CustomerRemaining', 'caller');
}

/** Simulates the caller's time on hold: plays the hold flow for the given seconds. */
async function simulateHold(call: SimulatedCall, seconds: number): Promise<void> {
  const { line } = call;
  if (seconds === 0) return;
  const until = line.now() + seconds;
  line.wait(undefined, seconds);
  await playHookFlow(call, 'CustomerHold', 'caller');
  line.attend();
  await line.pass(until - line.now());
}

async function playHookFlow(
  call: SimulatedCall,
  event: string,
  listener: SimulatedCall['listener'],
): Promise<FlowExit | undefined> {
  const flow = findHookFlow(call, event);
  if (flow === undefined || call.line.cut() !== undefined) return undefined;
  call.listener = listener;
  const left = await runFlow(call, createFlowFrame(flow));
  call.listener = 'caller';
  return left;
}
