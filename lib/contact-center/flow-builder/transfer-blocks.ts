import { type BeforeQueue, type Block, block, branches, equals, type InCalls } from './block.ts';
import type { Ref, Reference, Value } from './values.ts';

/** Comes back only if it fails. Function answers and flow attributes stay behind. */
export const transferToFlow = <To extends string>(given: {
  flow: Ref<'flow'> | Reference;
  error: To;
}): Block<NoInfer<To>, Exclude<BeforeQueue, 'MODULE'>> =>
  block('TransferToFlow', {
    parameters: { ContactFlowId: given.flow },
    next: given.error,
    errors: branches({ NoMatchingError: given.error }),
  });

/** Runs a module and goes on by what it returns. */
export const invokeModule = <To extends string>(given: {
  module: Ref<'module'>;
  returns?: { readonly [name: string]: To };
  next: To;
  error: To;
}): Block<NoInfer<To>, 'CONTACT_FLOW' | 'MODULE'> =>
  block('InvokeFlowModule', {
    parameters: { FlowModuleId: given.module },
    next: given.next,
    errors: branches({ NoMatchingError: given.error }),
    conditions: Object.entries(given.returns ?? {}).map(([name, to]) => equals(name, to)),
  });

type Dialled = {
  number: Ref<'number'> | string;
  /** How long it may ring. */
  seconds: number;
  callerId?: Ref<'number'> | Reference;
  keysAfterwards?: string;
};

const dialled = ({ number, seconds, callerId, keysAfterwards }: Dialled) => ({
  ThirdPartyPhoneNumber: number,
  ThirdPartyConnectionTimeLimitSeconds: String(seconds),
  CallerId: callerId && { Number: callerId },
  ThirdPartyDTMFDigits: keysAfterwards,
});

type CallingStages = Exclude<InCalls, 'MODULE'>;

/** Hands the call to a number outside and is done with it. Never a number that a caller has given. */
export const handToNumber = <To extends string>(
  given: Dialled & { error: To },
): Block<NoInfer<To>, CallingStages> =>
  block('TransferParticipantToThirdParty', {
    parameters: { ...dialled(given), ContinueFlowExecution: 'False' },
    next: given.error,
    errors: branches({ NoMatchingError: given.error }),
  });

/** Hands the call to a number outside and goes on when that one has hung up. */
export const callNumber = <To extends string>(
  given: Dialled & { next: To; failed: To; unanswered: To; error: To },
): Block<NoInfer<To>, CallingStages> =>
  block('TransferParticipantToThirdParty', {
    parameters: { ...dialled(given), ContinueFlowExecution: 'True' },
    next: given.next,
    errors: branches({
      CallFailed: given.failed,
      ConnectionTimeLimitExceeded: given.unanswered,
      NoMatchingError: given.error,
    }),
  });

type Task = {
  name: Value;
  description?: Value;
  attributes?: { readonly [key: string]: Value };
  references?: { readonly [name: string]: { type: 'URL' | 'NUMBER' | 'STRING'; value: Value } };
  delaySeconds?: number;
};

/** Work for an operator without a call. */
export const createTask = <To extends string>(
  given: Task & { flow: Ref<'flow'>; next: To; error: To },
): Block<NoInfer<To>> =>
  block('CreateTask', {
    parameters: {
      Name: given.name,
      Description: given.description,
      ContactFlowId: given.flow,
      Attributes: given.attributes,
      References:
        given.references &&
        Object.fromEntries(
          Object.entries(given.references).map(([name, { type, value }]) => [
            name,
            { Type: type, Value: value },
          ]),
        ),
      DelaySeconds: given.delaySeconds === undefined ? undefined : String(given.delaySeconds),
    },
    next: given.next,
    errors: branches({ NoMatchingError: given.error }),
  });
