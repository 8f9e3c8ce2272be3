import {
  getPhoneMenus,
  type PhoneMenu,
} from '../../../core/contact-center/model/menus/phone-menus.ts';
import { withholdNoticeKey } from '../../../core/contact-center/prompts/assembled-prompts.ts';
import { withholdDigit } from '../../../core/directory/model/services/service.ts';
import { setAttributes, setLogging, setRecording } from '../flow-builder/contact-blocks.ts';
import { defineFlow, type FlowDefinition } from '../flow-builder/flow.ts';
import { playMessage } from '../flow-builder/message-blocks.ts';
import { recordingPrompt } from '../flow-builder/prompts.ts';
import { invokeModule, transferToFlow } from '../flow-builder/transfer-blocks.ts';
import { resourceRef } from '../flow-builder/values.ts';
import { announceRecording } from './parts/announce-recording.ts';
import { branchBySurge } from './parts/branch-by-surge.ts';
import { chooseTopic, firstTopicBlockName } from './parts/choose-topic.ts';
import { endCall } from './parts/end-call.ts';
import { type FlowPart, mergeParts } from './parts/part.ts';
import { playRecordingNotice } from './parts/recording-notice.ts';
import { ticketWanted } from './parts/ticket/branch-by-wanted-ticket.ts';

const begin = ({ service, asksToWithhold, emergency }: PhoneMenu): FlowPart<'CONTACT_FLOW'> => {
  // in the highest surge level questions are skipped, except the one that can reveal an emergency
  const first = emergency === null ? 'How many call' : firstTopicBlockName;
  const start = asksToWithhold ? 'Announce with the offer' : 'Announce the recording';
  return {
    'Note the service': setAttributes({
      attributes: { service, ...ticketWanted, ...(asksToWithhold && { announced: 'yes' }) },
      next: start,
      error: start,
    }),
    ...(asksToWithhold
      ? offerToWithhold(first)
      : { 'Announce the recording': announceRecording(first) }),
    ...(emergency === null && {
      'How many call': branchBySurge({ 'sms-link': 'Open the ticket' }, firstTopicBlockName),
    }),
  };
};

/**
 * Builds flow blocks that announce the recording and offer a report without the number. For callers who accept, they turn off
 * logging and recording, and remove data of the caller's earlier tickets from the call. The flow continues at `next`.
 */
const offerToWithhold = (next: string): FlowPart<'CONTACT_FLOW'> => ({
  ...playRecordingNotice('Announce with the offer', {
    prompt: recordingPrompt(withholdNoticeKey),
    on: { [withholdDigit]: 'Log nothing' },
    next,
  }),
  'Log nothing': setLogging({ logging: 'Disabled', next: 'Keep no number' }),
  'Keep no number': setAttributes({
    attributes: {
      withheld: 'yes',
      recording: 'no',
      ...{ lastTicket: '', lastArea: '', lastAreaSay: '', repeat: '' },
    },
    next: 'Record nothing',
    error: 'To an operator',
  }),
  'Record nothing': setRecording({ record: [], flow: 'Disabled', next: 'Say that none is kept' }),
  'Say that none is kept': playMessage({
    prompt: recordingPrompt('withheld'),
    next,
  }),
});

const topics = (menu: PhoneMenu): FlowPart<'CONTACT_FLOW'> => {
  const placed = menu.asksPlace ? 'Where is it' : 'Open the ticket';
  if (menu.emergency === null) return chooseTopic(menu, placed);
  return {
    ...chooseTopic(menu, 'How many call'),
    'How many call': branchBySurge({ 'sms-link': 'Open the ticket' }, placed),
  };
};

const save = ({ asksPlace }: PhoneMenu): FlowPart<'CONTACT_FLOW'> => ({
  ...(asksPlace && {
    'Where is it': invokeModule({
      module: resourceRef('module:place'),
      next: 'Open the ticket',
      error: 'Open the ticket',
    }),
  }),
  'Open the ticket': invokeModule({
    module: resourceRef('module:open-ticket'),
    next: 'To what follows',
    error: 'To an operator',
  }),
  'To what follows': transferToFlow({
    flow: resourceRef('flow:registered'),
    error: 'To an operator',
  }),
  'To an operator': transferToFlow({
    flow: resourceRef('flow:operators'),
    error: 'Say to call again',
  }),
});

/** Builds the contact flow for one service (kind of report). The flow asks for topic and place and opens the ticket. */
const serviceFlow = (phoneMenu: PhoneMenu): FlowDefinition =>
  defineFlow(
    phoneMenu.service,
    'CONTACT_FLOW',
    mergeParts<'CONTACT_FLOW'>(
      begin(phoneMenu),
      topics(phoneMenu),
      save(phoneMenu),
      endCall('Say to call again', 'informed', 'call-again'),
    ),
  );

export const serviceFlows: readonly FlowDefinition[] = getPhoneMenus().map(serviceFlow);
