import { type Block, block, branches, type InCalls } from './block.ts';
import type { Ref, Reference, Value } from './values.ts';

type Onward<To extends string> = { next: To; error: To };
type Values = { readonly [name: string]: Value };

const onward = <To extends string>({ next, error }: Onward<To>) => ({
  next,
  errors: branches({ NoMatchingError: error }),
});

/** Asks a function of ours. It must answer flat texts, within 1 to 8 seconds of which every one is silence. */
export const invokeLambda = <To extends string>(
  given: Onward<To> & {
    lambda: Ref<'lambda'> | Reference;
    seconds: number;
    with?: Values;
    answers?: 'STRING_MAP' | 'JSON';
    inBackground?: boolean;
  },
): Block<NoInfer<To>> =>
  block('InvokeLambdaFunction', {
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

/** They stay with the call through flows and transfers, and show up in records: ids, not persons. */
export const setAttributes = <To extends string>(
  given: Onward<To> & { attributes: Values },
): Block<NoInfer<To>> =>
  block('UpdateContactAttributes', {
    parameters: { Attributes: given.attributes, TargetContact: 'Current' },
    ...onward(given),
  });

/** They end with this flow. */
export const setFlowAttributes = <To extends string>(
  given: Onward<To> & { attributes: Values },
): Block<NoInfer<To>> =>
  block('UpdateFlowAttributes', {
    parameters: {
      FlowAttributes: Object.fromEntries(
        Object.entries(given.attributes).map(([name, value]) => [name, { Value: value }]),
      ),
    },
    ...onward(given),
  });

export const setContactData = <To extends string>(
  given: Onward<To> & { name?: Value; description?: Value; language?: Value; customerId?: Value },
): Block<NoInfer<To>> =>
  block('UpdateContactData', {
    parameters: {
      Name: given.name,
      Description: given.description,
      LanguageCode: given.language,
      CustomerId: given.customerId,
    },
    ...onward(given),
  });

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

/** Which flow runs when that happens; one at a time. */
export const setHook = <To extends string>(
  given: Onward<To> & { hook: Hook; flow: Ref<'flow'> | Reference },
): Block<NoInfer<To>> =>
  block('UpdateContactEventHooks', {
    parameters: { EventHooks: { [given.hook]: given.flow } },
    ...onward(given),
  });

/** Has no error branch. Nobody in `record` means that nothing of the talk is kept. */
export const setRecording = <To extends string>(given: {
  record: readonly ('Agent' | 'Customer')[];
  /** What the caller says to the flow itself: voicemail. */
  flow?: 'Enabled' | 'Disabled';
  next: To;
}): Block<NoInfer<To>, InCalls | 'OUTBOUND_WHISPER'> =>
  block('UpdateContactRecordingBehavior', {
    parameters: {
      RecordingBehavior: {
        RecordedParticipants: given.record,
        IVRRecordingBehavior: given.flow,
      },
    },
    next: given.next,
  });

/** The newer form of it. */
export const setVoiceRecording = <To extends string>(
  given: Onward<To> & {
    record: readonly ('Agent' | 'Customer')[];
    flow?: 'Enabled' | 'Disabled';
    otherChannel: To;
  },
): Block<NoInfer<To>> =>
  block('UpdateContactRecordingAndAnalyticsBehavior', {
    parameters: {
      VoiceBehavior: {
        VoiceRecordingBehavior: {
          RecordedParticipants: given.record,
          IVRRecordingBehavior: given.flow,
        },
      },
    },
    next: given.next,
    errors: branches({ NoMatchingError: given.error, ChannelMismatch: given.otherChannel }),
  });

/** Lasts for the rest of the call: off while something secret is keyed, and on again. Has no error branch. */
export const setLogging = <To extends string>(given: {
  logging: 'Enabled' | 'Disabled';
  next: To;
}): Block<NoInfer<To>> =>
  block('UpdateFlowLoggingBehavior', {
    parameters: { FlowLoggingBehavior: given.logging },
    next: given.next,
  });

export const setVoice = <To extends string>(
  given: Onward<To> & { voice: Value; engine?: Value; style?: Value },
): Block<NoInfer<To>> =>
  block('UpdateContactTextToSpeechVoice', {
    parameters: {
      TextToSpeechVoice: given.voice,
      TextToSpeechEngine: given.engine,
      TextToSpeechStyle: given.style,
    },
    ...onward(given),
  });

/** At most six. */
export const tagContact = <To extends string>(
  given: Onward<To> & { tags: Values },
): Block<NoInfer<To>> =>
  block('TagContact', { parameters: { Tags: given.tags }, ...onward(given) });

export const untagContact = <To extends string>(
  given: Onward<To> & { keys: readonly [string, ...string[]] },
): Block<NoInfer<To>> =>
  block('UntagContact', { parameters: { TagKeys: given.keys }, ...onward(given) });

/** Who hears whom while a call is handed on. */
export const setHold = <To extends string>(
  given: Onward<To> & { state: 'AgentOnHold' | 'CustomerOnHold' | 'OffHold' },
): Block<NoInfer<To>, 'CONTACT_FLOW' | 'AGENT_TRANSFER' | 'QUEUE_TRANSFER'> =>
  block('UpdatePreviousContactParticipantState', {
    parameters: { PreviousContactParticipantState: given.state },
    ...onward(given),
  });
