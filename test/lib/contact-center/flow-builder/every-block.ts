import * as branch from '../../../../lib/contact-center/flow-builder/branch-blocks.ts';
import * as contact from '../../../../lib/contact-center/flow-builder/contact-blocks.ts';
import type { FlowBlocks } from '../../../../lib/contact-center/flow-builder/flow.ts';
import * as input from '../../../../lib/contact-center/flow-builder/input-blocks.ts';
import * as messages from '../../../../lib/contact-center/flow-builder/message-blocks.ts';
import {
  recordingPrompt,
  textPrompt,
} from '../../../../lib/contact-center/flow-builder/prompts.ts';
import * as queue from '../../../../lib/contact-center/flow-builder/queue-blocks.ts';
import * as transfer from '../../../../lib/contact-center/flow-builder/transfer-blocks.ts';
import {
  callerNumberRef,
  contactAttributeRef,
  contactChannelRef,
  contactIdRef,
  dialledNumberRef,
  flowAttributeRef,
  flowText,
  lambdaResultRef,
  queueMetricRef,
  resourceRef,
  storedInputRef,
} from '../../../../lib/contact-center/flow-builder/values.ts';

/** Returns the name of a block to branch to, another one at each call. */
type Pick = () => string;

type Make = (to: Pick) => FlowBlocks[string];

const prompt = recordingPrompt('menu');
const onward = (to: Pick) => ({ next: to(), error: to() });

const participant: Record<string, Make> = {
  message: (to) => messages.playMessage({ prompt, next: to(), error: to() }),
  saying: (to) =>
    messages.playMessage({
      prompt: textPrompt(
        flowText`Số ${lambdaResultRef('code')} ${contactIdRef} ${flowAttributeRef('a')}`,
      ),
      next: to(),
    }),
  menu: (to) =>
    input.playMenu({
      prompt,
      seconds: 5,
      on: { 1: to(), '*': to() },
      timeout: to(),
      noMatch: to(),
      error: to(),
    }),
  storeDigits: (to) =>
    input.storeDigits({ prompt, seconds: 5, maxDigits: 10, endsWith: '#', ...onward(to) }),
  encrypted: (to) =>
    input.storeDigits({
      prompt,
      seconds: 5,
      betweenKeys: 3,
      starCancels: false,
      maxDigits: 12,
      encryptWith: { keyId: 'key', key: contactAttributeRef('key') },
      ...onward(to),
    }),
  storePhone: (to) =>
    input.storePhoneNumber({
      prompt,
      seconds: 5,
      number: { format: 'Local', country: 'VN' },
      invalid: to(),
      ...onward(to),
    }),
  bufferKeys: (to) => input.enableKeyBuffering(onward(to)),
};

const branching: Record<string, Make> = {
  compare: (to) =>
    branch.compareValue({
      value: storedInputRef,
      cases: [
        { equals: 'Timeout', to: to() },
        { startsWith: '1', to: to() },
        { atLeast: 5, to: to() },
      ],
      otherwise: to(),
    }),
  checkHours: (to) =>
    branch.checkHours({ hours: resourceRef('hours:main'), open: to(), closed: to(), error: to() }),
  checkOperators: (to) =>
    branch.checkOperatorAvailability({
      agentState: 'Staffed',
      some: to(),
      none: to(),
      error: to(),
    }),
  checkQueue: (to) =>
    branch.checkQueueLengthOrAge({
      measure: 'NumberOfContactsInQueue',
      queue: resourceRef('queue:main'),
      cases: [{ greaterThan: 20, to: to() }],
      otherwise: to(),
      error: to(),
    }),
  compareQueue: (to) =>
    branch.compareValue({
      value: queueMetricRef('Size'),
      cases: [{ greaterThan: 9, to: to() }],
      otherwise: to(),
    }),
  compareChannel: (to) =>
    branch.compareValue({
      value: contactChannelRef,
      cases: [{ equals: 'VOICE', to: to() }],
      otherwise: to(),
    }),
  getMetrics: (to) => branch.loadQueueMetrics({ channel: 'Voice', ...onward(to) }),
  loop: (to) => branch.loopTimes({ times: 3, again: to(), done: to() }),
  distribute: (to) =>
    branch.distributeByPercentage({
      shares: [
        { percent: 3, to: to() },
        { percent: 6, to: to() },
      ],
      rest: to(),
    }),
};

const settings: Record<string, Make> = {
  invokeLambda: (to) =>
    contact.invokeLambda({
      lambda: resourceRef('lambda:door'),
      seconds: 5,
      with: { path: contactAttributeRef('path'), ref: 'a', parts: storedInputRef },
      ...onward(to),
    }),
  inBackground: (to) =>
    contact.invokeLambda({
      lambda: resourceRef('lambda:door'),
      seconds: 1,
      inBackground: true,
      ...onward(to),
    }),
  setAttributes: (to) => contact.setAttributes({ attributes: { lang: 'vi' }, ...onward(to) }),
  setFlowAttributes: (to) =>
    contact.setFlowAttributes({ attributes: { code: lambdaResultRef('code') }, ...onward(to) }),
  setContactData: (to) => contact.setContactData({ language: 'vi-VN', ...onward(to) }),
  setHook: (to) =>
    contact.setEventFlow({ hook: 'CustomerQueue', flow: resourceRef('flow:queue'), ...onward(to) }),
  setRecording: (to) =>
    contact.setRecording({ record: ['Agent', 'Customer'], flow: 'Enabled', next: to() }),
  setVoiceRecording: (to) =>
    contact.setVoiceRecording({ record: [], flow: 'Disabled', otherChannel: to(), ...onward(to) }),
  setLogging: (to) => contact.setLogging({ logging: 'Disabled', next: to() }),
  setVoice: (to) =>
    contact.setTextToSpeechVoice({ voice: 'Joanna', engine: 'Neural', ...onward(to) }),
  tagContact: (to) => contact.tagContact({ tags: { service: 'VP' }, ...onward(to) }),
  untagContact: (to) => contact.untagContact({ keys: ['service'], ...onward(to) }),
  setHold: (to) => contact.setParticipantOnHold({ state: 'OffHold', ...onward(to) }),
  setQueue: (to) => queue.setQueue({ queue: resourceRef('queue:main'), ...onward(to) }),
  setPriority: (to) => queue.setPriority({ priority: 1, next: to() }),
  adjustQueueTime: (to) => queue.adjustQueueTime({ seconds: -60, next: to() }),
  setCallbackNumber: (to) =>
    queue.setCallbackNumber({
      number: callerNumberRef,
      next: to(),
      invalid: to(),
      notDialable: to(),
    }),
};

const leaving: Record<string, Make> = {
  transferToQueue: (to) => queue.transferToQueue({ full: to(), error: to() }),
  createCallback: (to) =>
    queue.createCallback({
      queue: resourceRef('queue:callback'),
      delaySeconds: 5,
      attempts: 2,
      retrySeconds: 600,
      ...onward(to),
    }),
  transferToFlow: (to) =>
    transfer.transferToFlow({ flow: resourceRef('flow:status'), error: to() }),
  invokeModule: (to) =>
    transfer.invokeModule({
      module: resourceRef('module:read'),
      returns: { Success: to() },
      ...onward(to),
    }),
  handToNumber: (to) => transfer.transferToNumber({ number: '115', seconds: 30, error: to() }),
  callNumber: (to) =>
    transfer.dialNumber({
      number: resourceRef('number:fire'),
      seconds: 30,
      callerId: dialledNumberRef,
      failed: to(),
      unanswered: to(),
      ...onward(to),
    }),
  createTask: (to) =>
    transfer.createTask({
      name: 'Phiếu mới',
      flow: resourceRef('flow:task'),
      references: { ticket: { type: 'URL', value: lambdaResultRef('url') } },
      delaySeconds: 60,
      ...onward(to),
    }),
  disconnect: () => messages.disconnect(),
};

/** Every block that a call's flow may have, with all its options. */
export const everyBlock: Record<string, Make> = {
  ...participant,
  ...branching,
  ...settings,
  ...leaving,
};
