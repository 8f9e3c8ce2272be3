import { getExampleNumber, isSupportedCountry } from 'libphonenumber-js';
import examples from 'libphonenumber-js/mobile/examples';
import { readJsonValue } from '../json.ts';
import { formatBranchLabel } from '../simulator/call/branches.ts';
import type { CallerInput, CallerInputRequest } from '../simulator/caller/caller.ts';
import type { LoadedFlowAction } from '../simulator/flow.ts';
import { isStoringInput } from './call-plan.ts';

const keypad = [...'0123456789*#'];

type ReplyOptions = {
  wanted: string | undefined;
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
    return toEntry(entry ?? findExampleNumber(action) ?? choose(keypad) ?? '1');
  const conditions = action?.Transitions.Conditions ?? [];
  const listed = conditions.flatMap(({ Condition }) => Condition.Operands);
  const condition = conditions.find((each) => formatBranchLabel(each) === wanted);
  if (condition) return { keys: condition.Condition.Operands[0] ?? '' };
  const key = choose(keypad.filter((each) => !listed.includes(each)));
  return key === undefined ? undefined : { keys: key };
}

/** Returns a valid phone number for an action that accepts only phone numbers of a country. */
function findExampleNumber({ Parameters }: LoadedFlowAction): string | undefined {
  const path = 'InputValidation.PhoneNumberValidation.CountryCode';
  const country = readJsonValue(Parameters, path);
  return typeof country === 'string' && isSupportedCountry(country)
    ? getExampleNumber(country, examples)?.formatNational().replace(/\D/g, '')
    : undefined;
}

/** Converts the digits of an entry to key presses. The text `Timeout` is what Amazon Connect stores for silence. */
const toEntry = (entry: string): CallerInput | undefined =>
  /^[0-9]+$/.test(entry) ? { keys: `${entry}#` } : entry === 'Timeout' ? undefined : { keys: '9#' };
