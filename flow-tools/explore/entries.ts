import {
  type CountryCode,
  getExampleNumber,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max'; // the rules by which the simulator checks numbers
import examples from 'libphonenumber-js/mobile/examples';
import { isJsonObject, readJsonValue } from '../json.ts';
import type { CallerInput } from '../simulator/caller/caller.ts';
import type { LoadedFlowAction } from '../simulator/flow.ts';

export const isStoringInput = ({ Type, Parameters }: LoadedFlowAction): boolean =>
  Type === 'GetParticipantInput' && Parameters['StoreInput'] === 'True';

/** Value that Amazon Connect stores if the caller presses no key. */
const silence = 'Timeout';

const usualMaxLength = 20;

/** Lists values that a keypad input can store: a telephone number, digits, or the placeholder of encrypted digits. */
export function listEntryValues(action: LoadedFlowAction): string[] {
  const phone = readPhoneRule(action);
  if (phone) {
    const number = phone.country && getExampleNumber(phone.country, examples)?.number;
    return number ? [number, silence] : [silence];
  }
  const digits = [...'1234567890', '10', '1234', '123456'].filter(
    (entry) => entry.length <= readMaxLength(action),
  );
  const values = isEncrypted(action) ? digits.map(({ length }) => `encrypted:${length}`) : digits;
  return [...new Set([...values, silence, ''])];
}

/** Returns the keys with which a caller makes a keypad input store the value; undefined if no keys do. */
export function findKeysForEntry(action: LoadedFlowAction, value: string): string | undefined {
  if (value === silence) return '';
  const phone = readPhoneRule(action);
  const keys = phone ? findNumberKeys(phone, value) : toKeys(action, value);
  if (keys === undefined || keys.includes(readTerminator(action))) return undefined;
  const max = readMaxLength(action);
  if (keys.length > max) return undefined;
  return keys.length === max ? keys : `${keys}${readTerminator(action)}`;
}

/** Returns the caller's input with which a keypad input stores the value. Silence is undefined. */
export function buildCallerInput(action: LoadedFlowAction, value: string): CallerInput | undefined {
  const [usual = silence] = listEntryValues(action);
  const keys = findKeysForEntry(action, value) ?? findKeysForEntry(action, usual) ?? '';
  return keys === '' ? undefined : { keys };
}

/** Returns the keys of a value that is not a telephone number. The key * cancels the input unless the action disables that. */
function toKeys(action: LoadedFlowAction, value: string): string | undefined {
  const canCancel = readText(action, 'DTMFConfiguration.DisableCancelKey') !== 'True';
  if (!isEncrypted(action))
    return (canCancel ? /^[\d#]*$/ : /^[\d*#]*$/).test(value) ? value : undefined;
  const length = Number(/^encrypted:(\d+)$/.exec(value)?.[1] ?? Number.NaN);
  return length <= readMaxLength(action) ? '1'.repeat(length) : undefined;
}

type PhoneRule = { isInternational: boolean; country: CountryCode | undefined };

/** Returns the rule of an input that accepts only telephone numbers. `country` is undefined if no number is valid. */
function readPhoneRule({ Parameters }: LoadedFlowAction): PhoneRule | undefined {
  const rule = readJsonValue(Parameters, 'InputValidation.PhoneNumberValidation');
  if (!isJsonObject(rule)) return undefined;
  if (rule['NumberFormat'] === 'E164') return { isInternational: true, country: 'US' };
  const country = rule['CountryCode'];
  return {
    isInternational: false,
    country: typeof country === 'string' && isSupportedCountry(country) ? country : undefined,
  };
}

function findNumberKeys({ isInternational, country }: PhoneRule, value: string) {
  const number = parsePhoneNumberFromString(value);
  if (!number?.isValid() || number.number !== value) return undefined;
  if (isInternational) return value.slice(1);
  const keys = number.formatNational().replace(/\D/g, '');
  return country && parsePhoneNumberFromString(keys, country)?.number === value ? keys : undefined;
}

const isEncrypted = ({ Parameters }: LoadedFlowAction): boolean =>
  Parameters['InputEncryption'] !== undefined;

const readMaxLength = ({ Parameters }: LoadedFlowAction): number =>
  Number(
    readJsonValue(Parameters, 'InputValidation.CustomValidation.MaximumLength') ?? usualMaxLength,
  ) || usualMaxLength;

const readTerminator = (action: LoadedFlowAction): string =>
  readText(action, 'DTMFConfiguration.InputTerminationSequence') || '#';

function readText({ Parameters }: LoadedFlowAction, path: string): string {
  const value = readJsonValue(Parameters, path);
  return typeof value === 'string' ? value : '';
}
