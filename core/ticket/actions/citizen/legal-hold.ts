import { type ActionRule, actionNotAllowed } from '../action-rule.ts';

/** Places a legal hold: the ticket's data must not be erased while a court, an inspection or a complaint needs them. */
export const placeLegalHold: ActionRule<'hold'> = (
  { hold: held, anonymisedAt },
  { reason },
  actionContext,
) =>
  held || anonymisedAt
    ? actionNotAllowed
    : {
        to: { status: actionContext.status, hold: { at: actionContext.now } },
        event: { kind: 'held', reason },
      };

/** Ends a legal hold. */
export const liftLegalHold: ActionRule<'lift-hold'> = ({ hold: held }, { reason }, { status }) =>
  held
    ? { to: { status, hold: undefined }, event: { kind: 'hold-lifted', reason } }
    : actionNotAllowed;
