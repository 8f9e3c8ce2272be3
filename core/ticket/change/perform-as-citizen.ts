import type { CitizenTicketAction, TicketActionWithName } from '../model/action.ts';
import type { TicketCode } from '../model/ticket-code.ts';
import {
  type PerformActionDeps,
  type PerformActionResult,
  performTicketAction,
} from './perform-action.ts';

/**
 * Performs an action for a citizen who has proved by PIN or phone number that the ticket is theirs. The action is accepted
 * even if the ticket has changed since the citizen saw it.
 */
export function performActionAsCitizen(
  code: TicketCode,
  act: CitizenTicketAction | TicketActionWithName<'callback'>,
  { nonce, channel = 'web' }: { nonce: string; channel?: string },
  ports: PerformActionDeps,
): Promise<PerformActionResult> {
  return performTicketAction(code, act, { by: { role: 'citizen' }, channel, nonce }, ports);
}
