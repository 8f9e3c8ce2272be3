import type { Caller } from '../caller.ts';
import type { Flow } from '../flow.ts';
import type { End, Step, Transcript } from '../transcript.ts';
import type { World } from '../world.ts';
import { endRecording } from './attributes.ts';
import type { CallClock } from './call-clock.ts';
import {
  type Call,
  type Contact,
  type Language,
  type Leaving,
  newContact,
  newFrame,
} from './contact.ts';
import { openLine } from './line.ts';
import { waitInQueue } from './queue-wait.ts';
import { runFlow } from './step.ts';

export type CallSetting = {
  world: World;
  caller: Caller;
  flow: Flow;
  language: Language;
  contactId?: string;
  /** The contact's own: whoever keeps them may change them from outside while the call lasts. */
  attributes?: Record<string, string>;
  /** Of a world that other calls share; without it time passes for this call alone. */
  clock?: CallClock;
  /** Grows step by step. */
  steps?: Step[];
};

/** Leads one call from its answer to its end. */
export async function runCall(setting: CallSetting): Promise<Transcript> {
  const { world, caller, flow } = setting;
  const call: Call = {
    ...setting,
    contact: newContact(setting.contactId ?? usualContact, setting.attributes ?? {}),
    line: openLine(caller, setting.clock),
    steps: setting.steps ?? [],
    callbacks: [],
    recordings: [],
    tasks: [],
    listener: 'caller',
    played: { count: 0 },
  };
  const end = endOf(await lead(call, flow));
  endRecording(call);
  return transcriptOf(call, flow, world, end);
}

const usualContact = '00000000-0000-4000-8000-000000000000';

/** A queue's flow is met in a queue; what plays to those who talk or hold lasts as long as they do. */
async function lead(call: Call, flow: Flow): Promise<Leaving> {
  const { line, caller, contact, world } = call;
  if (flow.type === 'CUSTOMER_QUEUE') {
    contact.hooks.set('CustomerQueue', flow.id);
    const queue = world.queue('');
    if (queue !== undefined) return untilNoQueue(call, { kind: 'queued', queue });
  }
  if (/_(HOLD|WHISPER)$/.test(flow.type)) line.wait(undefined, caller.patience);
  return untilNoQueue(call, await runFlow(call, newFrame(flow)));
}

async function untilNoQueue(call: Call, left: Leaving): Promise<Leaving> {
  let now = left;
  while (now.kind === 'queued') now = await waitInQueue(call, now.queue);
  return now;
}

function endOf(left: Leaving): End {
  switch (left.kind) {
    case 'ended':
      return left.end;
    case 'interrupted':
      return { reason: left.by === 'hung-up' ? 'HungUp' : 'FlowEnded' };
    default:
      return { reason: 'FlowEnded' };
  }
}

const queuedIn = ({
  queue: { id: arn, name },
  ...moments
}: NonNullable<Contact['queuedIn']>): NonNullable<Transcript['queued']> => ({
  arn,
  name,
  ...moments,
});

const transcriptOf = (
  { caller, contact, line, steps, callbacks, recordings, tasks }: Call,
  flow: Flow,
  world: World,
  end: End,
): Transcript => ({
  contactId: contact.id,
  from: caller.from,
  to: world.instance.number,
  channel: caller.channel,
  flow: flow.name,
  startedAt: world.startsAt.toISOString(),
  seconds: Math.round(line.now() * 10) / 10,
  steps,
  prompts: steps.flatMap(({ prompts }) => prompts),
  attributes: { ...contact.attributes },
  ...(contact.queuedIn && { queued: queuedIn(contact.queuedIn) }),
  callbacks,
  recordings,
  tasks,
  findings: steps.flatMap(({ findings }, step) => findings.map((found) => ({ ...found, step }))),
  end,
});
