import { branchesIn, labelOf } from './branches.ts';
import { done, failed, interrupted, type Outcome } from './contact.ts';
import { numberOf, objectOf, textOf, textsOf } from './parameters.ts';
import { hasPrompt, play, promptIn } from './prompts.ts';
import { find, type Perform, type Visit } from './visit.ts';

export const disconnect: Perform = () => ({ kind: 'ended', end: { reason: 'Disconnect' } });
export const endFlow: Perform = () => ({ kind: 'finished' });

/** Ends a module; the module's result, if any, selects the branch of the invoking action. */
export const endModule: Perform = ({ parameters }) => {
  const [result] = Object.values(textsOf(parameters));
  return { kind: 'returned', result };
};

export const transferToFlow: Perform = (visit) => {
  const id = textOf(visit.parameters, 'ContactFlowId');
  const flow = visit.call.world.flow(id);
  if (flow === undefined) return noFlow(visit, id);
  if (flow === 'elsewhere') return { kind: 'ended', end: { reason: 'TransferredFlow', flow: id } };
  return { kind: 'transferred', flow };
};

/** Invokes a flow module; for a module that isn't loaded, takes the branch that the caller's script names. */
export const invokeModule: Perform = (visit) => {
  const id = textOf(visit.parameters, 'FlowModuleId');
  const module = visit.call.world.flow(id);
  if (module === undefined) return noFlow(visit, id);
  return module === 'elsewhere' ? chosenBranch(visit) : { kind: 'called', module };
};

function noFlow(visit: Visit, id: string): Outcome {
  find(visit, 'flow', `there is no flow ${id}`);
  return failed();
}

/** Transfers the contact to an agent; without an available agent the contact is disconnected. */
export const transferToAgent: Perform = ({ call }): Outcome => {
  const queue = call.contact.targetQueue;
  if (queue === undefined || queue.agents.available === 0) {
    return { kind: 'ended', end: { reason: 'Disconnect' } };
  }
  const { name } = queue;
  return {
    kind: 'ended',
    end: { reason: 'Queued', outcome: 'AgentJoined', queue: name, waited: 0 },
  };
};

/** Transfers the call to an outside number, which answers unless the caller's script names another branch. */
export const transferToThirdParty: Perform = async (visit): Promise<Outcome> => {
  const { call, parameters } = visit;
  const number = textOf(parameters, 'ThirdPartyPhoneNumber');
  const limit = numberOf(parameters, 'ThirdPartyConnectionTimeLimitSeconds', 30);
  const choice = chosenBranch(visit, 'NextAction');
  if (choice.kind === 'chosen' && choice.branch !== 'NextAction') {
    const cut = await call.line.pass(choice.branch === 'ConnectionTimeLimitExceeded' ? limit : 1);
    return cut === undefined ? choice : interrupted(cut);
  }
  const cut = await call.line.pass(ringingSeconds);
  if (cut !== undefined) return interrupted(cut);
  if (textOf(parameters, 'ContinueFlowExecution') === 'False') {
    return { kind: 'ended', end: { reason: 'ThirdParty', number } };
  }
  const hungUp = await call.line.pass(talkSeconds);
  return hungUp === undefined ? { kind: 'done' } : interrupted(hungUp);
};

const ringingSeconds = 5;
const talkSeconds = 60;

export const createTask: Perform = ({ call, parameters }) => {
  const flow = textOf(parameters, 'ContactFlowId') || textOf(parameters, 'TaskTemplateId');
  call.tasks.push({
    name: textOf(parameters, 'Name'),
    ...(flow !== '' && { flow }),
    attributes: textsOf(objectOf(parameters, 'Attributes')),
  });
  return { kind: 'done' };
};

/** Waits in a chat until the time limit, or until the citizen returns; takes the error branch on telephone calls. */
export const wait: Perform = async (visit) => {
  const { call, action, parameters } = visit;
  if (call.caller.channel === 'VOICE') return failed();
  const limitSeconds = numberOf(parameters, 'TimeLimitSeconds', Number.NaN);
  if (!(limitSeconds >= 1 && limitSeconds <= 604_800)) return failed();
  const { Events: events } = parameters;
  const mayReturn = Array.isArray(events) && events.includes('CustomerReturned');
  const reply = mayReturn
    ? await call.caller.reply(textOccasion(visit, action.Identifier, limitSeconds))
    : undefined;
  if (reply === 'hangs-up') call.line.hangUpAt(call.line.now() + 1);
  const isBack = reply !== undefined && reply !== 'hangs-up';
  const cut = await call.line.pass(
    isBack ? Math.min(limitSeconds, reply.after ?? 1) : limitSeconds,
  );
  if (cut !== undefined) return interrupted(cut);
  if (isBack && reply.words !== undefined) visit.step.input = reply.words;
  return done(isBack ? 'CustomerReturned' : 'WaitCompleted');
};

const textOccasion = (visit: Visit, action: string, limitSeconds: number) => ({
  kind: 'text' as const,
  action,
  prompts: [],
  promptSeconds: 0,
  limitSeconds,
  isRecorded: visit.call.contact.isIvrRecorded,
});

/** Simulates an Amazon Lex bot: takes the citizen's input and the branch that the caller's script names. */
export const lexBot: Perform = async (visit) => {
  const { call, action, parameters, frame } = visit;
  if (hasPrompt(parameters)) {
    const prompt = promptIn(visit, parameters);
    if (prompt === undefined) return failed();
    const cut = await play(visit, [prompt], false);
    if (cut !== undefined && cut !== 'key') return interrupted(cut);
  }
  const reply = await call.caller.reply(textOccasion(visit, action.Identifier, 10));
  if (reply === 'hangs-up') call.line.hangUpAt(call.line.now() + 1);
  const cut = await call.line.pass(2);
  if (cut !== undefined) return interrupted(cut);
  const words = reply === 'hangs-up' ? undefined : (reply?.words ?? reply?.keys);
  if (words) visit.step.input = words;
  const outcome = chosenBranch(visit);
  if (outcome.kind === 'chosen') frame.lex = { IntentName: outcome.branch.replace(/^Equals /, '') };
  return outcome;
};

/**
 * Takes the branch that the caller's script names, for actions that the simulator can't evaluate; without one, takes the
 * usual branch.
 */
function chosenBranch(visit: Visit, usual?: string): Outcome {
  const { call, action } = visit;
  const branches = branchesIn(action);
  const given = call.caller.choose({ id: action.Identifier, type: action.Type }, branches);
  const condition = action.Transitions.Conditions.find(
    ({ Condition: { Operands } }) => given !== undefined && Operands.includes(given),
  );
  const branch = condition ? labelOf(condition) : given;
  if (branch !== undefined && branches.includes(branch)) return { kind: 'chosen', branch };
  if (given !== undefined) find(visit, 'choice', `${action.Identifier} has no branch ${given}`);
  if (usual !== undefined) return { kind: 'chosen', branch: usual };
  find(visit, 'no-meaning-here', `${action.Type} takes the branch that the script names: none is`);
  return action.Transitions.Conditions.length > 0 ? done('') : { kind: 'done' };
}

export const chosen: Perform = (visit) => chosenBranch(visit);

export const nothing: Perform = () => ({ kind: 'done' });

export const onVoiceOnly: Perform = ({ call }) =>
  call.caller.channel === 'VOICE' ? { kind: 'done' } : failed();

export const onChatOnly: Perform = ({ call }) =>
  call.caller.channel === 'CHAT' ? { kind: 'done' } : failed('ChannelMismatch');

/** Sets the queue priority; values below 1 are ignored and reported as a finding. */
export const updateRouting: Perform = (visit) => {
  const { contact } = visit.call;
  const priority = numberOf(visit.parameters, 'QueuePriority', contact.priority);
  if (priority >= 1) contact.priority = priority;
  else find(visit, 'priority', 'the first priority is 1');
  return { kind: 'done' };
};
