import { formatBranchLabel, listBranchLabels } from '../branches.ts';
import { type FlowActionOutcome, failAction, interruptFlow, succeedAction } from '../contact.ts';
import {
  getNumberParameter,
  getObjectParameter,
  getTextParameter,
  toTextValues,
} from '../parameters.ts';
import { type ActionExecution, type ActionHandler, addCallFinding } from './action-execution.ts';
import { hasPrompt, playPrompts, readPrompt } from './prompts.ts';

export const disconnectContact: ActionHandler = () => ({
  kind: 'ended',
  end: { reason: 'Disconnect' },
});
export const endFlow: ActionHandler = () => ({ kind: 'finished' });

/**
 * Simulates the end of a flow module. The module's result, if any, selects the branch of the flow action that invoked the
 * module.
 */
export const endModule: ActionHandler = ({ parameters }) => {
  const result = getTextParameter(parameters, 'Result');
  return { kind: 'returned', result: result === '' ? undefined : result };
};

export const transferToFlow: ActionHandler = (visit) => {
  const id = getTextParameter(visit.parameters, 'ContactFlowId');
  const flow = visit.call.environment.flow(id);
  if (flow === undefined) return failForMissingFlow(visit, id);
  if (flow === 'elsewhere') return { kind: 'ended', end: { reason: 'TransferredFlow', flow: id } };
  return { kind: 'transferred', flow };
};

/**
 * Simulates the flow action that invokes a flow module. If the module isn't loaded, the action takes the branch that the
 * caller's script names.
 */
export const invokeModule: ActionHandler = (visit) => {
  const id = getTextParameter(visit.parameters, 'FlowModuleId');
  const module = visit.call.environment.flow(id);
  if (module === undefined) return failForMissingFlow(visit, id);
  return module === 'elsewhere' ? selectScriptedBranch(visit) : { kind: 'called', module };
};

function failForMissingFlow(visit: ActionExecution, id: string): FlowActionOutcome {
  addCallFinding(visit, 'flow', `contact flow ${id} does not exist`);
  return failAction();
}

/** Transfers the contact to an agent; disconnects the contact when no agent is available. */
export const transferToAgent: ActionHandler = ({ call }): FlowActionOutcome => {
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

/** Transfers the call to an outside phone number, which answers unless the caller's script names another branch. */
export const transferToThirdParty: ActionHandler = async (visit): Promise<FlowActionOutcome> => {
  const { call, parameters } = visit;
  const number = getTextParameter(parameters, 'ThirdPartyPhoneNumber');
  const limit = getNumberParameter(parameters, 'ThirdPartyConnectionTimeLimitSeconds', 30);
  const choice = call.environment.canTransferTo(number)
    ? selectScriptedBranch(visit, 'NextAction')
    : ({ kind: 'chosen', branch: getDialFailure(visit) } as const);
  if (choice.kind === 'chosen' && choice.branch !== 'NextAction') {
    const cut = await call.line.pass(choice.branch === 'ConnectionTimeLimitExceeded' ? limit : 1);
    return cut === undefined ? choice : interruptFlow(cut);
  }
  const cut = await call.line.pass(ringingSeconds);
  if (cut !== undefined) return interruptFlow(cut);
  if (getTextParameter(parameters, 'ContinueFlowExecution') === 'False') {
    return { kind: 'ended', end: { reason: 'ThirdParty', number } };
  }
  const hungUp = await call.line.pass(conversationSeconds);
  return hungUp === undefined ? { kind: 'done' } : interruptFlow(hungUp);
};

/** Returns the error of a call to a number that cannot be dialled. A flow that does not continue has only one error. */
const getDialFailure = ({ action }: ActionExecution): string =>
  action.Transitions.Errors.some(({ ErrorType }) => ErrorType === 'CallFailed')
    ? 'CallFailed'
    : 'NoMatchingError';

const ringingSeconds = 5;
const conversationSeconds = 60;

export const createTask: ActionHandler = ({ call, parameters }) => {
  const flow =
    getTextParameter(parameters, 'ContactFlowId') || getTextParameter(parameters, 'TaskTemplateId');
  call.tasks.push({
    name: getTextParameter(parameters, 'Name'),
    ...(flow !== '' && { flow }),
    attributes: toTextValues(getObjectParameter(parameters, 'Attributes')),
  });
  return { kind: 'done' };
};

/**
 * Simulates the Wait flow action, which pauses a chat until the time limit has passed or the citizen returns. Telephone
 * calls take the error branch.
 */
export const performWait: ActionHandler = async (visit) => {
  const { call, action, parameters } = visit;
  if (call.caller.channel === 'VOICE') return failAction();
  const limitSeconds = getNumberParameter(parameters, 'TimeLimitSeconds', Number.NaN);
  if (!(limitSeconds >= 1 && limitSeconds <= 604_800)) return failAction();
  const { Events: events } = parameters;
  const mayReturn = Array.isArray(events) && events.includes('CustomerReturned');
  const reply = mayReturn
    ? await call.caller.reply(createTextInputContext(visit, action.Identifier, limitSeconds))
    : undefined;
  if (reply === 'hangs-up') call.line.hangUpAt(call.line.now() + 1);
  const isBack = reply !== undefined && reply !== 'hangs-up';
  const cut = await call.line.pass(
    isBack ? Math.min(limitSeconds, reply.after ?? 1) : limitSeconds,
  );
  if (cut !== undefined) return interruptFlow(cut);
  if (isBack && reply.words !== undefined) visit.step.input = reply.words;
  return succeedAction(isBack ? 'CustomerReturned' : 'WaitCompleted');
};

const createTextInputContext = (visit: ActionExecution, action: string, limitSeconds: number) => ({
  kind: 'text' as const,
  action,
  prompts: [],
  promptSeconds: 0,
  limitSeconds,
  isRecorded: visit.call.contact.isIvrRecorded,
});

/**
 * Simulates the flow action that connects an Amazon Lex bot: reads the citizen's input and takes the branch that the
 * caller's script names.
 */
export const connectLexBot: ActionHandler = async (visit) => {
  const { call, action, parameters, frame } = visit;
  if (hasPrompt(parameters)) {
    const prompt = readPrompt(visit, parameters);
    if (prompt === undefined) return failAction();
    const cut = await playPrompts(visit, [prompt], false);
    if (cut !== undefined && cut !== 'key') return interruptFlow(cut);
  }
  const reply = await call.caller.reply(createTextInputContext(visit, action.Identifier, 10));
  if (reply === 'hangs-up') call.line.hangUpAt(call.line.now() + 1);
  const cut = await call.line.pass(2);
  if (cut !== undefined) return interruptFlow(cut);
  const input = reply === 'hangs-up' ? undefined : (reply?.words ?? reply?.keys);
  if (input) visit.step.input = input;
  const outcome = selectScriptedBranch(visit);
  if (outcome.kind === 'chosen') frame.lex = { IntentName: outcome.branch.replace(/^Equals /, '') };
  return outcome;
};

/**
 * Selects the branch of a flow action that the simulator can't evaluate: the branch that the caller's script names or, by
 * default, the usual branch.
 */
function selectScriptedBranch(visit: ActionExecution, usual?: string): FlowActionOutcome {
  const { call, action } = visit;
  const branches = listBranchLabels(action);
  const given = call.caller.choose({ id: action.Identifier, type: action.Type }, branches);
  const condition = action.Transitions.Conditions.find(
    ({ Condition: { Operands } }) => given !== undefined && Operands.includes(given),
  );
  const branch = condition ? formatBranchLabel(condition) : given;
  if (branch !== undefined && branches.includes(branch)) return { kind: 'chosen', branch };
  if (given !== undefined)
    addCallFinding(visit, 'choice', `${action.Identifier} has no branch ${given}`);
  if (usual !== undefined) return { kind: 'chosen', branch: usual };
  addCallFinding(
    visit,
    'no-meaning-here',
    `${action.Type} takes the branch that the script names: none is`,
  );
  return action.Transitions.Conditions.length > 0 ? succeedAction('') : { kind: 'done' };
}

export const takeScriptedBranch: ActionHandler = (visit) => selectScriptedBranch(visit);

/** Simulates a flow action of a service that AWS has ended: it fails unless the caller's script names another branch. */
export const failRetiredAction: ActionHandler = (visit) => {
  addCallFinding(visit, 'retired', `${visit.action.Type} no longer works`);
  return selectScriptedBranch(visit, 'NoMatchingError');
};

export const completeWithoutEffect: ActionHandler = () => ({ kind: 'done' });

export const requireVoiceChannel: ActionHandler = ({ call }) =>
  call.caller.channel === 'VOICE' ? { kind: 'done' } : failAction();

export const requireChatChannel: ActionHandler = ({ call }) =>
  call.caller.channel === 'CHAT' ? { kind: 'done' } : failAction('ChannelMismatch');

/**
 * Simulates the flow action that sets a contact's queue priority. Values below 1 are ignored and reported as a problem in
 * the call's transcript.
 */
export const updateContactQueuePriority: ActionHandler = (visit) => {
  const { contact } = visit.call;
  const priority = getNumberParameter(visit.parameters, 'QueuePriority', contact.priority);
  if (priority >= 1) contact.priority = priority;
  else addCallFinding(visit, 'priority', 'the first priority is 1');
  return { kind: 'done' };
};
