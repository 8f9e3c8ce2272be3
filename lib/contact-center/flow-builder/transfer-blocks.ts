import {
  type CallFlowType,
  createBlock,
  createEqualsCondition,
  type FlowBlock,
  type PreQueueFlowType,
  toErrorBranches,
} from './block.ts';
import type { ContactReference, FlowValue, ResourceRef } from './values.ts';

/**
 * Builds the flow block that transfers the contact to another flow. The next flow does not receive Lambda results and flow
 * attributes. The current flow continues only if the transfer fails.
 */
export function transferToFlow<To extends string>(given: {
  flow: ResourceRef<'flow'> | ContactReference;
  error: To;
}): FlowBlock<NoInfer<To>, Exclude<PreQueueFlowType, 'MODULE'>> {
  return createBlock('TransferToFlow', {
    parameters: { ContactFlowId: given.flow },
    next: given.error,
    errors: toErrorBranches({ NoMatchingError: given.error }),
  });
}

/** Builds the flow block that runs a flow module (shared blocks) and branches by the result that the module returns. */
export function invokeModule<To extends string>(given: {
  module: ResourceRef<'module'>;
  returns?: { readonly [name: string]: To };
  next: To;
  error: To;
}): FlowBlock<NoInfer<To>, 'CONTACT_FLOW' | 'MODULE'> {
  return createBlock('InvokeFlowModule', {
    parameters: { FlowModuleId: given.module },
    next: given.next,
    errors: toErrorBranches({ NoMatchingError: given.error }),
    conditions: Object.entries(given.returns ?? {}).map(([name, to]) =>
      createEqualsCondition(name, to),
    ),
  });
}

type Dialled = {
  number: ResourceRef<'number'> | string;
  /** Maximum seconds for which the called number rings. */
  seconds: number;
  callerId?: ResourceRef<'number'> | ContactReference;
  keysAfterwards?: string;
};

const dialled = ({ number, seconds, callerId, keysAfterwards }: Dialled) => ({
  ThirdPartyPhoneNumber: number,
  ThirdPartyConnectionTimeLimitSeconds: String(seconds),
  CallerId: callerId && { Number: callerId },
  ThirdPartyDTMFDigits: keysAfterwards,
});

type CallingStages = Exclude<CallFlowType, 'MODULE'>;

/**
 * Builds the flow block that transfers the call to an external number and ends the flow. The number must never come from a
 * caller.
 */
export function transferToNumber<To extends string>(
  given: Dialled & { error: To },
): FlowBlock<NoInfer<To>, CallingStages> {
  return createBlock('TransferParticipantToThirdParty', {
    parameters: { ...dialled(given), ContinueFlowExecution: 'False' },
    next: given.error,
    errors: toErrorBranches({ NoMatchingError: given.error }),
  });
}

/** Builds the flow block that connects the call to an external number. The flow continues when the called party hangs up. */
export function dialNumber<To extends string>(
  given: Dialled & { next: To; failed: To; unanswered: To; error: To },
): FlowBlock<NoInfer<To>, CallingStages> {
  return createBlock('TransferParticipantToThirdParty', {
    parameters: { ...dialled(given), ContinueFlowExecution: 'True' },
    next: given.next,
    errors: toErrorBranches({
      CallFailed: given.failed,
      ConnectionTimeLimitExceeded: given.unanswered,
      NoMatchingError: given.error,
    }),
  });
}

type Task = {
  name: FlowValue;
  description?: FlowValue;
  attributes?: { readonly [key: string]: FlowValue };
  references?: { readonly [name: string]: { type: 'URL' | 'NUMBER' | 'STRING'; value: FlowValue } };
  delaySeconds?: number;
};

/** Builds the flow block that creates a task: a work item for an operator without a call. */
export function createTask<To extends string>(
  given: Task & { flow: ResourceRef<'flow'>; next: To; error: To },
): FlowBlock<NoInfer<To>> {
  return createBlock('CreateTask', {
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
    errors: toErrorBranches({ NoMatchingError: given.error }),
  });
}
