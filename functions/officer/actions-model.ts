import { findAnswerTemplates } from '../../core/directory/model/answer-template.ts';
import type { Directory } from '../../core/directory/model/directory.ts';
import { formatInstant } from '../../core/messages/format-dates.ts';
import { formatDuration } from '../../core/messages/format-duration.ts';
import { listReturnTargets, type ReturnTargetGroup } from '../../core/officer/return-targets.ts';
import { getClockCalendar, recomputeClock } from '../../core/sla/recompute-clocks.ts';
import type { TimeLimit } from '../../core/sla/time-limit.ts';
import type { Ticket } from '../../core/ticket/model/ticket.ts';
import { getTicketPolicy } from '../../core/ticket/model/ticket-policy.ts';
import { listResultPhotos } from '../../core/ticket/read/attachments/photos-by-sender.ts';
import { formatExtensionRequester } from '../../core/ticket/read/extension-requester.ts';
import { officerActionTexts } from '../../i18n/officer.ts';
import type { OfficerActionsModel } from '../../web/officer/view/handling-actions.ts';

type DirectoryAt = { directory: Directory; now: Date };

const formatGroupLabel = ({ level, within }: ReturnTargetGroup): string =>
  officerActionTexts.return.levels[level](within);

const listUnitChoices = (
  ticket: Ticket,
  { directory, now }: DirectoryAt,
  typed: string | undefined,
): OfficerActionsModel['otherUnits'] =>
  listReturnTargets(ticket, directory, now, typed).map((group) => ({
    label: formatGroupLabel(group),
    choices: group.units.map(({ ref, name }) => ({ code: ref, name })),
  }));

/**
 * Extension lengths in hours that an officer can select. An officer who needs a length in between selects the next longer
 * one.
 */
const usualHours = [1, 2, 4, 6, 8, 12, 18, 24, 36, 48, 72];

/**
 * Returns the extension lengths that an officer can select: hours if the ticket's resolve clock runs in wall-clock time,
 * otherwise working days.
 */
const listExtensions = ({ clocks }: Ticket, { directory, now }: DirectoryAt): TimeLimit[] => {
  const { maxHours, maxWorkingDays } = getTicketPolicy(directory, now).extension;
  if (clocks.resolve.kind === 'wall') {
    const hours = [...usualHours.filter((count) => count < maxHours), maxHours];
    return hours.map((count) => ({ kind: 'wall', minutes: count * 60 }));
  }
  return Array.from({ length: maxWorkingDays }, (_, at) => ({
    kind: 'working-days',
    days: at + 1,
  }));
};

/** Returns the form value for the length of an extension: the number of working days or hours, without the time unit. */
const toExtensionValue = (amount: TimeLimit): string =>
  String(amount.kind === 'working-days' ? amount.days : amount.minutes / 60);

const findRequestedExtension = (
  ticket: Ticket,
  { directory, now }: DirectoryAt,
): OfficerActionsModel['requestedExtension'] => {
  const { extension, clocks } = ticket;
  if (extension?.state !== 'asked') return undefined;
  const { amount, reason } = extension;
  const longer = recomputeClock(
    { ...clocks.resolve, extension: amount },
    getClockCalendar(ticket, directory),
  );
  return {
    requester: formatExtensionRequester(ticket, directory) ?? '',
    amount: formatDuration(amount),
    reason,
    dueAt: formatInstant(clocks.resolve.dueAt, 'vi', now),
    newDueAt: formatInstant(longer.dueAt, 'vi', now),
  };
};

/**
 * Returns the content of the action forms on the officer page: units to propose when returning the ticket, also those whose
 * name contains the typed `unitQuery`, extension lengths, the pending extension request, and the draft answer.
 */
export function buildOfficerActionsModel(
  ticket: Ticket,
  possible: OfficerActionsModel['possible'],
  directoryAt: DirectoryAt,
  unitQuery?: string,
): Pick<
  OfficerActionsModel,
  | 'possible'
  | 'otherUnits'
  | 'extensions'
  | 'longestExtension'
  | 'requestedExtension'
  | 'draft'
  | 'answerTemplates'
  | 'photoBounds'
  | 'resultPhotoChoices'
> {
  const extensions = possible.includes('extend') ? listExtensions(ticket, directoryAt) : [];
  const longest = extensions.at(-1);
  return {
    possible,
    otherUnits: possible.includes('return') ? listUnitChoices(ticket, directoryAt, unitQuery) : [],
    extensions: extensions.map((amount) => ({
      code: toExtensionValue(amount),
      name: formatDuration(amount),
    })),
    longestExtension: longest ? formatDuration(longest) : '',
    requestedExtension: findRequestedExtension(ticket, directoryAt),
    draft: ticket.draft?.text,
    answerTemplates: findAnswerTemplates(ticket, directoryAt.directory, directoryAt.now).map(
      ({ code, title }) => ({ code, name: title }),
    ),
    resultPhotoChoices: listResultPhotos(ticket).map(({ id, shows = 'after', at }, index) => ({
      code: id,
      name: officerActionTexts.withdrawPhoto.choice(
        index + 1,
        shows,
        formatInstant(at, 'vi', directoryAt.now),
      ),
    })),
    photoBounds: getTicketPolicy(directoryAt.directory, directoryAt.now).photos,
  };
}
