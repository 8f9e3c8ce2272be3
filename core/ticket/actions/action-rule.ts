import type { FieldErrorCode } from '../../messages/texts/errors/field-error-text.ts';
import type { ChangeInput } from '../change/change.ts';
import type { ActionName, TicketActionWithName } from '../model/action.ts';
import type { TicketStatus } from '../model/lifecycle.ts';
import type { Ticket } from '../model/ticket.ts';
import type { ActionContext, ActionRejection } from './action-context.ts';

/**
 * Function that decides one kind of action on a ticket whose status allows it. `status` is the ticket's status after the
 * action.
 */
export type ActionRule<Name extends ActionName> = (
  ticket: Ticket,
  actionOf: TicketActionWithName<Name>,
  occasion: ActionContext & { status: TicketStatus },
) => ChangeInput | ActionRejection | ActionNotAllowed;

export type ActionNotAllowed = { kind: 'not-now' };
export const actionNotAllowed: ActionNotAllowed = { kind: 'not-now' };

export function buildFieldRejection(
  field: string,
  problem: FieldErrorCode,
  limit?: number,
): ActionRejection {
  return {
    kind: 'refused',
    errors: [{ field, problem, ...(limit !== undefined && { limit }) }],
  };
}
