import { selectMessageLang } from '../../../../i18n/languages.ts';
import type { Ticket } from '../../../ticket/model/ticket.ts';
import {
  findPredecessorAt,
  findPredecessorThatMissed,
  hadPassedAtAssignment,
} from '../../../ticket/read/units/missed-by-predecessor.ts';
import { formatSmsDateTime } from '../../format-dates.ts';
import {
  beforeDue,
  type DueState,
  passedDueTexts,
  passedWithoutTimeTexts,
  pausedDueTexts,
} from '../../kinds/due-texts.ts';
import type { MessageValues } from '../../kinds/message-texts.ts';
import type { MessageDeadline } from '../../kinds/message-ticket.ts';
import type { Lang } from '../../lang.ts';
import { getMessageKind, type NotificationSubject } from '../../message-kinds.ts';
import type { Notification } from '../../notification.ts';
import { selectChatText } from '../message-templates.ts';
import { type FormerUnitNames, formatFormerUnit, selectTextLang } from './actor-values.ts';

type DeadlineValues = Pick<
  MessageValues,
  'due' | 'dueTime' | 'before' | 'isPaused' | 'isPassed' | 'isFromBefore' | 'missed'
>;

/** Returns the text in place of a deadline while the ticket waits for the citizen. */
const formatPausedDue = ({ channel, subject }: Notification, lang: Lang): string => {
  if (channel === 'sms') return pausedDueTexts.sms[selectMessageLang(lang)];
  return selectChatText(pausedDueTexts[getMessageKind(subject).to], lang).text;
};

/** Whether texts about a passed deadline contain its time. */
export type PassedDeadlineDetail = 'with-time' | 'without-time';

const determineDueState = (deadline: MessageDeadline, now: Date): DueState => {
  if (deadline === 'paused') return 'paused';
  return deadline <= now ? 'passed' : 'ahead';
};

/**
 * Returns a message's deadline as texts. A message may be sent after its deadline, for instance because it was held
 * overnight. All its texts then state that the deadline has passed.
 */
export const toDeadlineValues = (
  alert: Notification,
  ticket: Ticket,
  context: FormerUnitNames & { now: Date },
  passedForm: PassedDeadlineDetail = 'with-time',
): DeadlineValues => {
  const { subject } = alert;
  const kind = getMessageKind(subject);
  const lang = selectTextLang(alert, ticket);
  const deadline = kind.deadline(ticket, subject);
  const isPaused = deadline === 'paused';
  const dueTime = isPaused ? formatPausedDue(alert, lang) : formatSmsDateTime(deadline);
  const state = determineDueState(deadline, context.now);
  const isPassed = state === 'passed' && kind.isAboutMissedDeadline?.(subject) !== true;
  const predecessor = isPaused ? undefined : findPredecessorAt(ticket, deadline);
  return {
    ...{ dueTime, isPaused, isPassed },
    isFromBefore: !isPaused && hadPassedAtAssignment(ticket, deadline),
    due: isPassed ? selectChatText(passedDueTexts, lang).text(dueTime) : dueTime,
    before: selectChatText(beforeDue[kind.to], lang).text(dueTime, state),
    ...(isPassed &&
      passedForm === 'without-time' &&
      selectChatText(passedWithoutTimeTexts[kind.to], lang).text),
    missed: predecessor && formatFormerUnit(predecessor, alert, lang, context),
  };
};

export const toAcknowledgeValues = (
  ticket: Ticket,
  { now }: { now: Date },
): MessageValues['acknowledge'] => {
  const { dueAt, stoppedAt } = ticket.clocks.acknowledge;
  if (stoppedAt) return undefined;
  return {
    due: formatSmsDateTime(dueAt),
    isMissed: findPredecessorThatMissed(ticket, 'acknowledge') !== undefined,
    isPassed: dueAt <= now,
  };
};

/** Returns the share of the time limit that has passed, in percent: of a passed deadline at least 100. */
export const toPercent = (
  subject: NotificationSubject,
  { isPassed }: Pick<MessageValues, 'isPassed'>,
): number => {
  const percent = 'percent' in subject ? subject.percent : 0;
  return isPassed ? Math.max(100, percent) : percent;
};
