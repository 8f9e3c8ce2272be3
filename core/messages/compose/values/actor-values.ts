import { type Lang, officialLang, selectMessageLang } from '../../../../i18n/languages.ts';
import type { Ticket } from '../../../ticket/model/ticket.ts';
import type { FormerAssignment } from '../../../ticket/model/ticket-parts.ts';
import { formatPredecessor } from '../../../ticket/read/units/format-predecessor.ts';
import { findPredecessorAt } from '../../../ticket/read/units/missed-by-predecessor.ts';
import { toLocalDate } from '../../../time/local-date.ts';
import { formatNumericDate } from '../../format-dates.ts';
import type { MessageValues } from '../../kinds/message-texts.ts';
import { getMessageKind } from '../../message-kinds.ts';
import { isChatPlatformChannel, type Notification } from '../../notification.ts';
import { getSmsUnitName, operatorNames, type UnitNames } from './named-unit.ts';

export type FormerUnitNames = {
  /** Names of the units from which the ticket was handed over, by the number of their assignment. */
  predecessors?: ReadonlyMap<number, UnitNames> | undefined;
};

/** Returns the language of a notification's text. Languages that have no SMS texts are used only in chats. */
export const selectTextLang = (
  { subject, channel }: Pick<Notification, 'subject' | 'channel'>,
  { lang }: Pick<Ticket, 'lang'>,
): Lang => {
  if (getMessageKind(subject).to === 'officer') return officialLang;
  return isChatPlatformChannel(channel) ? lang : selectMessageLang(lang);
};

/** Returns the name of a unit that has ended, and the first day of its successor. */
export const formatFormerUnit = (
  former: FormerAssignment,
  { channel }: Pick<Notification, 'channel'>,
  lang: Lang,
  { predecessors }: FormerUnitNames,
): NonNullable<MessageValues['missed']> => ({
  by: formatPredecessor(
    former,
    lang,
    channel === 'sms' ? predecessors?.get(former.assignment) : undefined,
  ),
  since: formatNumericDate(toLocalDate(former.until)),
});

/** Returns the name of the unit whose action a message reports, as of the time of the action. */
export const toActorValues = (
  alert: Notification,
  ticket: Ticket,
  { unit, ...context }: FormerUnitNames & { unit: UnitNames },
): Pick<MessageValues, 'actor' | 'formerActor'> => {
  const present = alert.channel === 'sms' ? getSmsUnitName(unit) : (ticket.unitName ?? unit.name);
  const action = getMessageKind(alert.subject).actionOf?.(ticket);
  if (action?.unit !== undefined && action.unit !== ticket.unit)
    return { actor: operatorNames.name };
  const former = action && findPredecessorAt(ticket, action.at);
  if (!former) return { actor: present };
  const formerActor = formatFormerUnit(former, alert, selectTextLang(alert, ticket), context);
  return { actor: formerActor.by, formerActor };
};
