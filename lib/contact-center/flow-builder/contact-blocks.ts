import { type CallFlowType, createBlock, type FlowBlock, toErrorBranches } from './block.ts';
import type { ContactReference, FlowValue, ResourceRef } from './values.ts';

type Onward<To extends string> = { next: To; error: To };
type Values = { readonly [name: string]: FlowValue };

const onward = <To extends string>({ next, error }: Onward<To>) => ({
  next,
  errors: toErrorBranches({ NoMatchingError: error }),
});

/**
 * Builds the flow block that invokes a Lambda function with a timeout of 1 to 8 seconds, during which the caller hears
 * silence. By default the response must be a flat map of strings.
 */
export function invokeLambda<To extends string>(
  given: Onward<To> & {
    lambda: ResourceRef<'lambda'> | ContactReference;
    seconds: number;
    with?: Values;
    answers?: 'STRING_MAP' | 'JSON';
    inBackground?: boolean;
  },
): FlowBlock<NoInfer<To>> {
  return createBlock('InvokeLambdaFunction', {
    parameters: {
      LambdaFunctionARN: given.lambda,
      InvocationTimeLimitSeconds: String(given.seconds),
      InvocationType: given.inBackground ? 'ASYNCHRONOUS' : undefined,
      LambdaInvocationAttributes: given.with,
      ResponseValidation: given.inBackground
        ? undefined
        : { ResponseType: given.answers ?? 'STRING_MAP' },
    },
    ...onward(given),
  });
}

/**
 * Builds the flow block that sets contact attributes. They remain through all flows and transfers of a contact and appear in
 * its contact record, so they must hold ids and never personal data.
 */
export function setAttributes<To extends string>(
  given: Onward<To> & { attributes: Values },
): FlowBlock<NoInfer<To>> {
  return createBlock('UpdateContactAttributes', {
    parameters: { Attributes: given.attributes, TargetContact: 'Current' },
    ...onward(given),
  });
}

/** Builds the flow block that sets flow attributes, which exist only until the current flow ends. */
export function setFlowAttributes<To extends string>(
  given: Onward<To> & { attributes: Values },
): FlowBlock<NoInfer<To>> {
  return createBlock('UpdateFlowAttributes', {
    parameters: {
      FlowAttributes: Object.fromEntries(
        Object.entries(given.attributes).map(([name, value]) => [name, { Value: value }]),
      ),
    },
    ...onward(given),
  });
}

export function setContactData<To extends string>(
  given: Onward<To> & {
    name?: FlowValue;
    description?: FlowValue;
    language?: FlowValue;
    customerId?: FlowValue;
  },
): FlowBlock<NoInfer<To>> {
  return createBlock('UpdateContactData', {
    parameters: {
      Name: given.name,
      Description: given.description,
      LanguageCode: given.language,
      CustomerId: given.customerId,
    },
    ...onward(given),
  });
}

type Hook =
  | 'CustomerQueue'
  | 'CustomerRemaining'
  | 'AgentWhisper'
  | 'CustomerWhisper'
  | 'AgentHold'
  | 'CustomerHold'
  | 'DefaultAgentUI'
  | 'DisconnectAgentUI'
  | 'PauseContact'
  | 'ResumeContact';

/** Builds the flow block that sets which flow Connect runs on a contact event, such as when a call is put on hold. */
export function setEventFlow<To extends string>(
  given: Onward<To> & { hook: Hook; flow: ResourceRef<'flow'> | ContactReference },
): FlowBlock<NoInfer<To>> {
  return createBlock('UpdateContactEventHooks', {
    parameters: { EventHooks: { [given.hook]: given.flow } },
    ...onward(given),
  });
}

/**
 * Builds the flow block that sets whose voices are recorded. An empty list turns recording off. This action has no error
 * branch.
 */
export function setRecording<To extends string>(given: {
  record: readonly ('Agent' | 'Customer')[];
  /**
   * Whether the caller is recorded while the flow itself runs, as for voice messages. `record` sets the recording of the
   * conversation with an operator.
   */
  flow?: 'Enabled' | 'Disabled';
  next: To;
}): FlowBlock<NoInfer<To>, CallFlowType | 'OUTBOUND_WHISPER'> {
  return createBlock('UpdateContactRecordingBehavior', {
    parameters: {
      RecordingBehavior: {
        RecordedParticipants: given.record,
        IVRRecordingBehavior: given.flow,
      },
    },
    next: given.next,
  });
}

/**
 * Builds the flow block that sets voice recording with the newer action `UpdateContactRecordingAndAnalyticsBehavior`, which
 * has error branches.
 */
export function setVoiceRecording<To extends string>(
  given: Onward<To> & {
    record: readonly ('Agent' | 'Customer')[];
    flow?: 'Enabled' | 'Disabled';
    otherChannel: To;
  },
): FlowBlock<NoInfer<To>> {
  return createBlock('UpdateContactRecordingAndAnalyticsBehavior', {
    parameters: {
      VoiceBehavior: {
        VoiceRecordingBehavior: {
          RecordedParticipants: given.record,
          IVRRecordingBehavior: given.flow,
        },
      },
    },
    next: given.next,
    errors: toErrorBranches({ NoMatchingError: given.error, ChannelMismatch: given.otherChannel }),
  });
}

/**
 * Builds the flow block that turns flow logging on or off for the blocks after it. Logging must be off when a caller enters
 * secret digits. This action has no error branch.
 */
export function setLogging<To extends string>(given: {
  logging: 'Enabled' | 'Disabled';
  next: To;
}): FlowBlock<NoInfer<To>> {
  return createBlock('UpdateFlowLoggingBehavior', {
    parameters: { FlowLoggingBehavior: given.logging },
    next: given.next,
  });
}

export function setTextToSpeechVoice<To extends string>(
  given: Onward<To> & { voice: FlowValue; engine?: FlowValue; style?: FlowValue },
): FlowBlock<NoInfer<To>> {
  return createBlock('UpdateContactTextToSpeechVoice', {
    parameters: {
      TextToSpeechVoice: given.voice,
      TextToSpeechEngine: given.engine,
      TextToSpeechStyle: given.style,
    },
    ...onward(given),
  });
}

/** Builds the flow block that adds tags to the contact, at most six. */
export function tagContact<To extends string>(
  given: Onward<To> & { tags: Values },
): FlowBlock<NoInfer<To>> {
  return createBlock('TagContact', { parameters: { Tags: given.tags }, ...onward(given) });
}

export function untagContact<To extends string>(
  given: Onward<To> & { keys: readonly [string, ...string[]] },
): FlowBlock<NoInfer<To>> {
  return createBlock('UntagContact', { parameters: { TagKeys: given.keys }, ...onward(given) });
}

/** Builds the flow block that sets who is put on hold during a transfer: operator, caller or nobody. */
export function setParticipantOnHold<To extends string>(
  given: Onward<To> & { state: 'AgentOnHold' | 'CustomerOnHold' | 'OffHold' },
): FlowBlock<NoInfer<To>, 'CONTACT_FLOW' | 'AGENT_TRANSFER' | 'QUEUE_TRANSFER'> {
  return createBlock('UpdatePreviousContactParticipantState', {
    parameters: { PreviousContactParticipantState: given.state },
    ...onward(given),
  });
}
