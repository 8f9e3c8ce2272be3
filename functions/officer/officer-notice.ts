import type { Notification } from '../../core/messages/notification.ts';
import type { OfficerActionResult } from '../../core/officer/perform-officer-action.ts';
import type { Ticket } from '../../core/ticket/model/ticket.ts';
import { officerNoticeTexts } from '../../i18n/officer.ts';
import type { OfficerFormNotice } from '../../web/officer/view/form-notice.ts';
import type { OfficerAction } from '../../web/officer/view/officer-action-fields.ts';

type NoticeOutcome = Exclude<OfficerActionResult, { kind: 'ended' | 'elsewhere' }>;
type NotifiedParty = Extract<OfficerFormNotice, { kind: 'recorded' }>['notifiedParty'];

const isNotifiedParty = (name: string): name is NotifiedParty =>
  Object.hasOwn(officerNoticeTexts.notified, name);

/** Returns who is notified about an officer's action. The name selects the text of the notice on the officer page. */
const determineNotifiedParty = (
  notifications: readonly Notification[],
  { code, contactChannels }: Ticket,
): NotifiedParty => {
  const isCitizenNotified = notifications.some(
    (one) => one.to.kind === 'citizen' && one.code === code,
  );
  const toOfficer = notifications.find(({ to }) => to.kind === 'officer');
  if (toOfficer) {
    if (isCitizenNotified) return 'citizen-and-unit';
    const { about } = toOfficer.subject;
    return isNotifiedParty(about) ? about : 'unit';
  }
  if (isCitizenNotified) return 'citizen';
  return contactChannels.length === 0 ? 'citizen-looks' : 'nobody';
};

/** Returns the HTTP status and the notice that the officer page shows after a form submission. */
export function toOfficerNotice(
  outcome: NoticeOutcome,
  action: OfficerAction,
): [number, OfficerFormNotice | undefined] {
  switch (outcome.kind) {
    case 'recorded': {
      const { event, ticket, notifications } = outcome;
      const notified = determineNotifiedParty(notifications, ticket);
      return [
        200,
        { kind: 'recorded', eventKind: event.kind, at: event.at, notifiedParty: notified },
      ];
    }
    case 'already-recorded':
      return [
        outcome.isSame ? 200 : 409,
        { kind: 'already-recorded', eventKind: outcome.what, at: outcome.at },
      ];
    case 'stale':
      return [409, { kind: 'stale', since: outcome.since }];
    case 'not-allowed':
      return [409, { kind: 'refused', action }];
    case 'refused':
      return [400, undefined]; // the field errors explain the problem
  }
}
