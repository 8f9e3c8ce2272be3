import {
  type CallFlowType,
  createBlock,
  createEqualsCondition,
  type FlowBlock,
  toErrorBranches,
} from './block.ts';
import { type FlowPrompt, toPromptParameters } from './prompts.ts';
import type { FlowValue } from './values.ts';

type Key = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '*' | '#';

const trueOrFalse = (flag: boolean) => (flag ? 'True' : 'False');

type Menu<To extends string> = {
  prompt: FlowPrompt;
  /** Seconds to wait for the caller to press a phone key, 1 to 180. */
  seconds: number;
  on: { readonly [K in Key]?: To };
  timeout: To;
  noMatch: To;
  error: To;
};

/** Builds the flow block that plays a prompt and then branches by the phone key that the caller presses. */
export function playMenu<To extends string>(menu: Menu<To>): FlowBlock<NoInfer<To>, CallFlowType> {
  const { prompt, seconds, on, timeout, noMatch, error } = menu;
  return createBlock('GetParticipantInput', {
    parameters: {
      ...toPromptParameters(prompt),
      InputTimeLimitSeconds: String(seconds),
      StoreInput: 'False',
    },
    next: noMatch,
    errors: toErrorBranches({
      InputTimeLimitExceeded: timeout,
      NoMatchingCondition: noMatch,
      NoMatchingError: error,
    }),
    conditions: Object.entries(on).flatMap(([key, to]) =>
      to === undefined ? [] : [createEqualsCondition(key, to)],
    ),
  });
}

type Entry<To extends string> = {
  prompt: FlowPrompt;
  /** Seconds to wait for the caller's first keypress, 1 to 180. */
  seconds: number;
  /** Seconds to wait for each further keypress of the caller, 1 to 20. */
  betweenKeys?: number;
  /** Phone keys that end the caller's input, at most five. @default # */
  endsWith?: string;
  /** Whether the star key on the phone restarts the caller's input. @default true */
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
    ...toPromptParameters(prompt),
    InputTimeLimitSeconds: String(seconds),
    StoreInput: 'True',
    ...(configured && { DTMFConfiguration }),
  };
};

type Digits<To extends string> = Entry<To> & {
  maxDigits: number;
  encryptWith?: { keyId: FlowValue; key: FlowValue };
};

/**
 * Builds the flow block that stores the digits that the caller enters in `$.StoredCustomerInput`. If the caller presses no
 * key, the flow still continues at `next`, with the stored text `Timeout`.
 */
export function storeDigits<To extends string>(
  digits: Digits<To>,
): FlowBlock<NoInfer<To>, CallFlowType> {
  return createBlock('GetParticipantInput', {
    parameters: {
      ...entryParameters(digits),
      InputValidation: { CustomValidation: { MaximumLength: String(digits.maxDigits) } },
      ...(digits.encryptWith && {
        InputEncryption: { EncryptionKeyId: digits.encryptWith.keyId, Key: digits.encryptWith.key },
      }),
    },
    next: digits.next,
    errors: toErrorBranches({ NoMatchingError: digits.error }),
  });
}

type Phone<To extends string> = Entry<To> & {
  number: { format: 'Local'; country: string } | { format: 'E164' };
  invalid: To;
};

/** Builds the flow block that stores the phone number that the caller enters in `$.StoredCustomerInput`, in E.164 format. */
export function storePhoneNumber<To extends string>(
  phone: Phone<To>,
): FlowBlock<NoInfer<To>, CallFlowType> {
  return createBlock('GetParticipantInput', {
    parameters: {
      ...entryParameters(phone),
      InputValidation: {
        PhoneNumberValidation: {
          NumberFormat: phone.number.format,
          ...(phone.number.format === 'Local' && { CountryCode: phone.number.country }),
        },
      },
    },
    next: phone.next,
    errors: toErrorBranches({ InvalidPhoneNumber: phone.invalid, NoMatchingError: phone.error }),
  });
}

/**
 * Builds the flow block that turns on key buffering. Keys that the caller presses during a later prompt then still count.
 */
export function enableKeyBuffering<To extends string>(given: {
  next: To;
  error: To;
}): FlowBlock<NoInfer<To>, CallFlowType> {
  return createBlock('GetParticipantInput', {
    parameters: { EnableDTMFBuffer: 'True' },
    next: given.next,
    errors: toErrorBranches({ NoMatchingError: given.error }),
  });
}
