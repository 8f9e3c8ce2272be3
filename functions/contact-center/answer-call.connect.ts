import { createContactFlowFunction } from '../runtime/events/connect.ts';
import { buildFlowActionDeps, type FlowActionDeps } from './deps.ts';
import { chooseFromMenuAction } from './flow-actions/choose-from-menu.ts';
import { findCommunesAction } from './flow-actions/find-communes.ts';
import { findNextOpeningAction } from './flow-actions/find-next-opening.ts';
import { identifyCallerAction } from './flow-actions/identify-caller.ts';
import { openTicketAction } from './flow-actions/open-ticket.ts';
import {
  markVoiceMessageStartAction,
  rateCallAction,
} from './flow-actions/rating-and-voice-start.ts';
import { requestCallbackAction } from './flow-actions/request-callback.ts';
import { readTicketStatusAction } from './flow-actions/ticket-status.ts';

/** Actions that Amazon Connect contact flows can invoke, by the value of the flow parameter `action`. */
export const contactFlowActions = {
  identify: identifyCallerAction,
  open: openTicketAction,
  communes: findCommunesAction,
  menu: chooseFromMenuAction,
  opening: findNextOpeningAction,
  status: readTicketStatusAction,
  record: markVoiceMessageStartAction,
  callback: requestCallbackAction,
  rate: rateCallAction,
};

/**
 * Loads the secret, the directory and the KMS keys in parallel at initialization, so that the first caller does not wait for
 * them.
 */
export function warmUp({ secret, directory, sealContact }: FlowActionDeps) {
  return Promise.all([secret(), directory(), sealContact('', 'warm')]);
}

/** Lambda function that Amazon Connect contact flows invoke during a call. */
export const handler = createContactFlowFunction({
  actions: contactFlowActions,
  services: buildFlowActionDeps,
  warmUp,
});
