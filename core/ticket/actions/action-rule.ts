import type { FieldErrorCode } from '../../messages/field-error-text.ts';
import type {
  ActionContext,
  ActionName,
  ActionRejection,
  TicketActionWithName,
} from '../action.ts';
import type { ChangeInput } from '../change.ts';
import type { TicketStatus } from '../lifecycle.ts';
import type { Ticket } from '../ticket.ts';

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
