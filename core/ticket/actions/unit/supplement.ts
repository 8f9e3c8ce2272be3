import { hasTemplateBlanks } from '../../../directory/model/answer-template.ts';
import { findUnitInForce, type UnitInForce } from '../../../directory/model/organization/unit.ts';
import type { Notification } from '../../../messages/notification.ts';
import { toLocalDate } from '../../../time/local-date.ts';
import { isNeverPublished } from '../../model/fields/publication.ts';
import type { Ticket } from '../../model/ticket.ts';
import type { ActionContext } from '../action-context.ts';
import { type ActionRule, actionNotAllowed, buildFieldRejection } from '../action-rule.ts';
import { buildAllCitizenNotifications } from '../build-notifications.ts';
import { needsApproval } from './answer.ts';

/** Returns the unit of the ticket, with its current name. Undefined if it has ended, because then nobody can sign for it. */
const findSigningUnit = (
  { unit }: Ticket,
  { directory, now }: Pick<ActionContext, 'now' | 'directory'>,
): UnitInForce | undefined => {
  const inForce = unit && findUnitInForce(directory, unit, now);
  return inForce && inForce.ref === unit ? inForce : undefined;
};

/**
 * Returns true if the actor may add to the answer: while the unit exists, and only its head if the topic requires approval.
 */
export const canSupplementAnswer = (
  ticket: Ticket,
  context: Pick<ActionContext, 'by' | 'now' | 'directory'>,
): boolean =>
  !ticket.anonymisedAt &&
  !needsApproval(ticket, context) &&
  findSigningUnit(ticket, context) !== undefined;

/**
 * Returns true if a supervisor should decide about publication. An addition to a published answer is offered, because it may
 * correct the answer. An addition never brings back an answer that a supervisor declined to publish.
 */
const shouldOfferPublication = (ticket: Ticket, context: ActionContext): true | undefined =>
  ticket.isForModeration === true ||
  (ticket.published !== undefined && ticket.text !== '' && !isNeverPublished(ticket, context)) ||
  undefined;

const hasSmsToday = ({ additionSmsAt }: Ticket, { now }: ActionContext): boolean =>
  additionSmsAt !== undefined && toLocalDate(additionSmsAt) === toLocalDate(now);

const isNoSms = ({ channel }: Notification): boolean => channel !== 'sms';

/**
 * Adds to the answer that the citizen has, and notifies the citizen. The answer, its time and all deadlines stay unchanged.
 * Additions send at most one SMS per ticket and day, so that they don't use up the daily limit of the citizen's number.
 */
export const supplementAnswer: ActionRule<'supplement'> = (ticket, { text }, context) => {
  const unit = findSigningUnit(ticket, context);
  if (!unit || !canSupplementAnswer(ticket, context)) return actionNotAllowed;
  if (hasTemplateBlanks(text, context.directory, context.now))
    return buildFieldRejection('text', 'blanks-left');
  const isRepeat = hasSmsToday(ticket, context);
  return {
    to: {
      isForModeration: shouldOfferPublication(ticket, context),
      ...(!isRepeat && { additionSmsAt: context.now }),
    },
    event: { kind: 'supplemented', unitName: unit.name, text },
    alerts: (after) => {
      const all = buildAllCitizenNotifications(after, { about: 'supplemented' }, context);
      return isRepeat ? all.filter(isNoSms) : all;
    },
  };
};
