import { formatBranchLabel } from '../simulator/call/branches.ts';
import type { CallerInput, CallerInputRequest } from '../simulator/caller/caller.ts';
import type { LoadedFlowAction } from '../simulator/flow.ts';
import { buildCallerInput, isStoringInput, listEntryValues } from './entries.ts';

const keypad = [...'0123456789*#'];

type ReplyOptions = {
  wanted: string | undefined;
  /** Value that the flow is to store; undefined for any value that the action accepts. */
  entry: string | undefined;
  choose: <Item>(items: readonly Item[]) => Item | undefined;
};

/** Returns the caller's input for the branch that the call is to take. */
export function replyAsPlanned(
  action: LoadedFlowAction | undefined,
  { kind }: CallerInputRequest,
  { wanted, entry, choose }: ReplyOptions,
): CallerInput | undefined {
  if (kind === 'text') return { keys: '', words: 'sample' };
  if (wanted === 'InputTimeLimitExceeded') return undefined;
  if (action && isStoringInput(action))
    return buildCallerInput(action, entry ?? listEntryValues(action)[0] ?? '');
  const conditions = action?.Transitions.Conditions ?? [];
  const listed = conditions.flatMap(({ Condition }) => Condition.Operands);
  const condition = conditions.find((each) => formatBranchLabel(each) === wanted);
  if (condition) return { keys: condition.Condition.Operands[0] ?? '' };
  const key = choose(keypad.filter((each) => !listed.includes(each)));
  return key === undefined ? undefined : { keys: key };
}
