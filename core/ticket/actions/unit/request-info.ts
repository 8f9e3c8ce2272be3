import { computeRemainingPause, pauseClocks, stopClocks } from '../../../sla/ticket-clocks.ts';
import type { Ticket } from '../../model/ticket.ts';
import { getTicketPolicy } from '../../model/ticket-policy.ts';
import type { ActionContext } from '../action-context.ts';
import { type ActionRule, actionNotAllowed, buildFieldRejection } from '../action-rule.ts';
import { buildCitizenNotifications, buildUnitNotifications } from '../build-notifications.ts';
import { applyCitizenMessage } from '../citizen/citizen-wait.ts';

/**
 * Asks the citizen a question and pauses the clocks. They resume when the citizen answers, or when the maximum pause per
 * cycle is used up.
 */
export const requestInfo: ActionRule<'ask'> = (ticket, { question }, occasion) => {
  const { status, now, directory, by } = occasion;
  const { minutes, until } = computeRemainingPause(ticket, now, directory);
  if (minutes === 0) return buildFieldRejection('question', 'waited-enough');
  // a unit's question acknowledges the ticket; operators only ask to find the right unit
  const seen =
    by.role === 'officer' ? stopClocks(ticket.clocks, ['acknowledge'], now) : ticket.clocks;
  return {
    to: {
      status,
      clocks: pauseClocks(seen, now),
      waiting: { question, askedAt: now, until },
    },
    event: { kind: 'asked', unitName: ticket.unitName ?? '', question, until },
    alerts: (after) => buildCitizenNotifications(after, { about: 'asked' }, occasion),
  };
};

/**
 * Returns true if the unit must be notified about a citizen's message. Answers to a question always notify it; other
 * messages notify it at most once per `tellUnitEveryMinutes`.
 */
const shouldNotifyUnit = (
  { messageNotifiedAt }: Ticket,
  isAnswer: boolean,
  { now, directory }: ActionContext,
) => {
  const { tellUnitEveryMinutes } = getTicketPolicy(directory, now).citizen;
  const again = (messageNotifiedAt?.getTime() ?? 0) + tellUnitEveryMinutes * 60_000;
  return isAnswer || again <= now.getTime();
};

/**
 * Adds a citizen's message to the ticket. An answer to a question resumes the clocks. About any other message, the unit gets
 * at most an e-mail.
 */
export const addCitizenMessage: ActionRule<'write'> = (ticket, { text }, occasion) => {
  const { sender } = occasion;
  const { status, moved, ...to } = applyCitizenMessage(ticket, occasion);
  if (!status) return actionNotAllowed;
  const isAnswer = ticket.waiting !== undefined && !occasion.origin;
  const notifies = shouldNotifyUnit(ticket, isAnswer, occasion);
  return {
    to: { ...to, status, ...(notifies && { messageNotifiedAt: occasion.now }) },
    event: { kind: 'wrote', text: sender ? `${sender}: ${text}` : text, moved },
    alerts: (after) =>
      buildUnitNotifications('handler', after, { about: 'wrote' }, occasion).filter(
        ({ channel }) => isAnswer || (notifies && channel === 'email'),
      ),
  };
};
