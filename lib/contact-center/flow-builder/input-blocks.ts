import { type Block, block, branches, equals, type InCalls } from './block.ts';
import { type Prompt, spoken } from './prompts.ts';
import type { Value } from './values.ts';

type Key = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '*' | '#';

const trueOrFalse = (flag: boolean) => (flag ? 'True' : 'False');

type Menu<To extends string> = {
  prompt: Prompt;
  /** How long to wait for the key, 1 to 180. */
  seconds: number;
  on: { readonly [K in Key]?: To };
  timeout: To;
  noMatch: To;
  error: To;
};

/** One key decides. */
export const menu = <To extends string>(given: Menu<To>): Block<NoInfer<To>, InCalls> => {
  const { prompt, seconds, on, timeout, noMatch, error } = given;
  return block('GetParticipantInput', {
    parameters: {
      ...spoken(prompt),
      InputTimeLimitSeconds: String(seconds),
      StoreInput: 'False',
    },
    next: noMatch,
    errors: branches({
      InputTimeLimitExceeded: timeout,
      NoMatchingCondition: noMatch,
      NoMatchingError: error,
    }),
    conditions: Object.entries(on).flatMap(([key, to]) =>
      to === undefined ? [] : [equals(key, to)],
    ),
  });
};

type Entry<To extends string> = {
  prompt: Prompt;
  /** How long to wait for the first key, 1 to 180. */
  seconds: number;
  /** How long to wait for each further key, 1 to 20. */
  betweenKeys?: number;
  /** Keys that end the entry, at most five; # if nothing is said. */
  endsWith?: string;
  /** * begins anew unless this is false. */
  starCancels?: boolean;
  next: To;
  error: To;
};

const entryParameters = ({
  prompt,
  seconds,
  betweenKeys,
  endsWith,
  starCancels,
}: Entry<string>) => {
  const DTMFConfiguration = {
    InputTerminationSequence: endsWith,
    DisableCancelKey: starCancels === undefined ? undefined : trueOrFalse(!starCancels),
    InterdigitTimeLimitSeconds: betweenKeys === undefined ? undefined : String(betweenKeys),
  };
  const configured = Object.values(DTMFConfiguration).some((value) => value !== undefined);
  return {
    ...spoken(prompt),
    InputTimeLimitSeconds: String(seconds),
    StoreInput: 'True',
    ...(configured && { DTMFConfiguration }),
  };
};

type Digits<To extends string> = Entry<To> & {
  mostDigits: number;
  encryptWith?: { keyId: Value; key: Value };
};

/** Digits into $.StoredCustomerInput. No key at all goes on to `next` with the word Timeout stored: ask for it there. */
export const storeDigits = <To extends string>(given: Digits<To>): Block<NoInfer<To>, InCalls> =>
  block('GetParticipantInput', {
    parameters: {
      ...entryParameters(given),
      InputValidation: { CustomValidation: { MaximumLength: String(given.mostDigits) } },
      ...(given.encryptWith && {
        InputEncryption: { EncryptionKeyId: given.encryptWith.keyId, Key: given.encryptWith.key },
      }),
    },
    next: given.next,
    errors: branches({ NoMatchingError: given.error }),
  });

type Phone<To extends string> = Entry<To> & {
  number: { format: 'Local'; country: string } | { format: 'E164' };
  invalid: To;
};

/** A telephone number into $.StoredCustomerInput, as E.164. */
export const storePhone = <To extends string>(given: Phone<To>): Block<NoInfer<To>, InCalls> =>
  block('GetParticipantInput', {
    parameters: {
      ...entryParameters(given),
      InputValidation: {
        PhoneNumberValidation: {
          NumberFormat: given.number.format,
          ...(given.number.format === 'Local' && { CountryCode: given.number.country }),
        },
      },
    },
    next: given.next,
    errors: branches({ InvalidPhoneNumber: given.invalid, NoMatchingError: given.error }),
  });

/** From here on keys that are pressed during a message aren't lost. */
export const bufferKeys = <To extends string>(given: {
  next: To;
  error: To;
}): Block<NoInfer<To>, InCalls> =>
  block('GetParticipantInput', {
    parameters: { EnableDTMFBuffer: 'True' },
    next: given.next,
    errors: branches({ NoMatchingError: given.error }),
  });
