import { type BeforeQueue, type Block, block, branches, equals, type InCalls } from './block.ts';
import type { Ref, Reference, Value } from './values.ts';

/**
 * Builds the flow block that transfers the contact to another flow and returns only on failure. Lambda results and flow
 * attributes are not passed on.
 */
export const transferToFlow = <To extends string>(given: {
  flow: Ref<'flow'> | Reference;
  error: To;
}): Block<NoInfer<To>, Exclude<BeforeQueue, 'MODULE'>> =>
  block('TransferToFlow', {
    parameters: { ContactFlowId: given.flow },
    next: given.error,
    errors: branches({ NoMatchingError: given.error }),
  });

/** Builds the flow block that runs a module and branches by the result that it returns. */
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
  /** Seconds that the called number may ring. */
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

/**
 * Builds the flow block that transfers the call to an external number and ends the flow. The number must never come from a
 * caller.
 */
export const handToNumber = <To extends string>(
  given: Dialled & { error: To },
): Block<NoInfer<To>, CallingStages> =>
  block('TransferParticipantToThirdParty', {
    parameters: { ...dialled(given), ContinueFlowExecution: 'False' },
    next: given.error,
    errors: branches({ NoMatchingError: given.error }),
  });

/** Builds the flow block that connects the call to an external number and continues the flow when that party hangs up. */
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

/** Builds the flow block that creates a task: a work item for an operator without a call. */
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
