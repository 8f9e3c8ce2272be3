import type { FlowDefinition } from '../flow-builder/flow.ts';
import { afterConversationFlow } from './after-conversation-flow.ts';
import { chatFlow } from './chat.ts';
import { emergencyFlow } from './emergency.ts';
import { mainFlow } from './main.ts';
import { recordingNoticeModule } from './modules/recording-notice.ts';
import { sayCodeModule } from './modules/say-code-module.ts';
import { sayDueDateModule } from './modules/say-due-date-module.ts';
import { waitingFlow } from './modules/waiting.ts';
import { agentWhisperFlow, customerHoldFlow, customerWhisperFlow } from './modules/whispers.ts';
import { noOperatorFlow } from './no-operator.ts';
import { openTicketModule } from './open-ticket.ts';
import { operatorQueueFlow } from './operators.ts';
import { outboundFlow } from './outbound.ts';
import { askPlaceModule } from './place.ts';
import { serviceFlows } from './service-flows.ts';
import { ticketStatusFlow } from './status.ts';
import { taskFlow } from './task.ts';
import { ticketOpenedFlow } from './ticket-opened.ts';
import { voiceMessageModule } from './voice-message.ts';

/**
 * All contact flows and flow modules of the hotline in the order of their creation: each one comes after those that it
 * references.
 */
export const hotlineFlows: readonly FlowDefinition[] = [
  agentWhisperFlow,
  customerWhisperFlow,
  customerHoldFlow,
  waitingFlow,
  afterConversationFlow,
  recordingNoticeModule,
  sayCodeModule,
  sayDueDateModule,
  voiceMessageModule,
  openTicketModule,
  askPlaceModule,
  noOperatorFlow,
  operatorQueueFlow,
  emergencyFlow,
  ticketOpenedFlow,
  ...serviceFlows,
  ticketStatusFlow,
  mainFlow,
  outboundFlow,
  taskFlow,
  chatFlow,
];

/** Name of the contact flow that answers calls to the hotline's number 1022. */
export const entryFlowName = 'main';
