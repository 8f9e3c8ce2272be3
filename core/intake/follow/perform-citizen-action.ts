import type { FieldError } from '../../messages/field-error.ts';
import type { PerformActionDeps, PerformActionResult } from '../../ticket/change/perform-action.ts';
import { performActionAsCitizen } from '../../ticket/change/perform-as-citizen.ts';
import {
  findCommonTicket,
  type TicketWithCommonTicket,
} from '../../ticket/duplicates/common-ticket.ts';
import type { TicketEvent } from '../../ticket/events/event.ts';
import type { CitizenTicketAction } from '../../ticket/model/action.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { computeHmacHex } from '../../ticket/read/compute-hmac.ts';
import {
  type AuthorizeByPinDeps,
  authorizeByPin,
  type PinCredentials,
  type PinRefusal,
} from './authorize-by-pin.ts';
import {
  type CitizenActionAlternative,
  findCitizenActionAlternative,
} from './citizen-action-alternative.ts';
import { canCitizenPerform } from './citizen-permissions.ts';

export type CitizenActionDeps = AuthorizeByPinDeps & PerformActionDeps;

export type CitizenActionResult =
  /**
   * Result of a performed action. `version` is the ticket version that the action created, even if this request is a retry.
   */
  | ({ kind: 'recorded'; version: number } & TicketWithCommonTicket)
  | { kind: 'key-used'; ticket: Ticket }
  | { kind: 'invalid'; ticket: Ticket; errors: FieldError[] }
  | ({ kind: 'not-now'; alternative: CitizenActionAlternative } & TicketWithCommonTicket)
  | { kind: 'too-many-acts'; ticket: Ticket; retryAt: Date }
  | PinRefusal;

/** Returns whether an identical action created the event, so that a repeated idempotency key is recognized as a retry. */
const isMadeBy = (action: CitizenTicketAction, event: TicketEvent | undefined): boolean => {
  switch (action.act) {
    case 'write':
      return event?.kind === 'wrote' && event.text === action.text;
    case 'rate':
      return (
        event?.kind === 'rated' && event.score === action.score && event.comment === action.comment
      );
    case 'accept':
      return event?.kind === 'accepted';
    case 'callback':
      return event?.kind === 'callback-asked' && event.text === action.text;
    case 'ask-data':
      return (
        event?.kind === 'data-asked' && event.right === action.right && event.text === action.text
      );
    case 'reopen':
      return event?.kind === 'reopened' && event.reason === action.reason;
  }
};

type RepeatedAction = Extract<PerformActionResult, { kind: 'already-recorded' }>;

const toRepeatedActionResult = async (
  { ticket, version }: RepeatedAction,
  citizenTicketAction: CitizenTicketAction,
  { tickets }: Pick<CitizenActionDeps, 'tickets'>,
): Promise<CitizenActionResult> => {
  const history = await tickets.history(ticket.code);
  const made = history?.events.find((event) => event.version === version);
  return isMadeBy(citizenTicketAction, made)
    ? { kind: 'recorded', ticket, common: await findCommonTicket(ticket, tickets), version }
    : { kind: 'key-used', ticket };
};

/**
 * Returns the result for a citizen's rejected action: validation errors if the citizen can correct them, otherwise an
 * alternative action that is possible now.
 */
const toRejectedActionResult = async (
  ticket: Ticket,
  action: CitizenTicketAction,
  ports: CitizenActionDeps,
  errors?: FieldError[],
): Promise<CitizenActionResult> => {
  const [directory, now] = [await ports.directory(), ports.now()];
  const ticketWithCommon = { ticket, common: await findCommonTicket(ticket, ports.tickets) };
  // a callback without a number fails validation, and only its errors explain why
  const canShowErrors =
    action.act === 'callback' || canCitizenPerform(action, ticketWithCommon, directory, now);
  return errors && canShowErrors
    ? { kind: 'invalid', ticket, errors }
    : {
        kind: 'not-now',
        ...ticketWithCommon,
        alternative: findCitizenActionAlternative(action, ticketWithCommon, directory, now),
      };
};

/** Performs an action of a citizen after checking the PIN. `key` is the idempotency key. */
export async function performCitizenActionWithPin(
  visitor: PinCredentials,
  { action, key }: { action: CitizenTicketAction; key: string },
  ports: CitizenActionDeps,
): Promise<CitizenActionResult> {
  const gate = await authorizeByPin(visitor, ports);
  if (gate.kind !== 'passed') return gate;

  const { code, secretVersion } = gate.ticket;
  // senders choose their keys; the digest includes the code so that tickets do not share keys
  const nonce = computeHmacHex('act', `web\n${code}\n${key}`, ports.hmac, secretVersion);
  const result = await performActionAsCitizen(code, action, { nonce }, ports);
  switch (result.kind) {
    case 'recorded':
      return {
        kind: 'recorded',
        ticket: result.ticket,
        common: result.other,
        version: result.event.version,
      };
    case 'already-recorded':
      return toRepeatedActionResult(result, action, ports);
    case 'too-many-acts':
      return result;
    case 'refused':
      return toRejectedActionResult(result.ticket, action, ports, result.errors);
    case 'not-now':
    case 'not-yours':
    case 'stale':
      return toRejectedActionResult(result.ticket, action, ports);
    case 'unknown':
      return { kind: 'not-found' };
  }
}
