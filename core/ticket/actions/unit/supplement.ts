import { hasTemplateBlanks } from '../../../directory/model/answer-template.ts';
import { type ActionRule, actionNotAllowed, buildFieldRejection } from '../action-rule.ts';
import { buildAllCitizenNotifications } from '../build-notifications.ts';
import { isForModeration, needsApproval } from './answer.ts';

/**
 * Adds to the answer that the citizen has, and notifies the citizen. The answer, its time and all deadlines stay unchanged.
 * If the topic requires approval, only the unit's head can do this.
 */
export const supplementAnswer: ActionRule<'supplement'> = (ticket, { text }, context) => {
  if (needsApproval(ticket, context)) return actionNotAllowed;
  if (hasTemplateBlanks(text, context.directory, context.now))
    return buildFieldRejection('text', 'blanks-left');
  return {
    to: { isForModeration: isForModeration(ticket, context) },
    event: { kind: 'supplemented', unitName: ticket.unitName ?? '', text },
    alerts: (after) => buildAllCitizenNotifications(after, { about: 'supplemented' }, context),
  };
};
