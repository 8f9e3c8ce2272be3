import type { Directory } from '../../directory/model/directory.ts';
import { hasReachedPhotoLimit } from '../../ticket/actions/citizen/add-photo.ts';
import {
  computeReopenDeadline,
  hasReachedReopenLimit,
} from '../../ticket/actions/citizen/reopen.ts';
import {
  hasCitizenText,
  isCommonTicketActionName,
} from '../../ticket/change/decide-common-action.ts';
import { listAvailableActions } from '../../ticket/change/list-available-actions.ts';
import type { TicketWithCommonTicket } from '../../ticket/duplicates/common-ticket.ts';
import type { CitizenTicketAction } from '../../ticket/model/action.ts';
import { getNextStatus } from '../../ticket/model/lifecycle.ts';
import { getTicketPolicy } from '../../ticket/model/ticket-policy.ts';

type DirectoryAt = { directory: Directory; now: Date };

/**
 * Name of an action that a citizen can perform. `add-photo` is not among the ticket actions, because its request body is a
 * file.
 */
export type CitizenAction = CitizenTicketAction['act'] | 'add-photo';

export type CitizenPermissions = {
  write: boolean;
  addPhoto: boolean;
  rate: boolean;
  /** Whether the citizen can record that the answer resolved the issue. */
  accept: boolean;
  callback: boolean;
  /** Whether the citizen can request information about their stored personal data. */
  askData: boolean;
  /** Latest time at which the citizen can reopen the ticket; absent if reopening is impossible. */
  reopen?: Date | undefined;
  /** Whether reopening would be in time, but the ticket was reopened as often as its policy allows. */
  isReopenLimitReached?: boolean;
  /** Whether to suggest reopening, because the citizen gave the answer a low rating. */
  offerReopen: boolean;
};

/**
 * Returns the actions that the citizen can perform now. If the ticket is merged, messages, photos, ratings and reopening
 * apply to the common ticket into which it was merged, unless the merged ticket's text was erased.
 */
const listPossibleActions = (
  { ticket, common }: TicketWithCommonTicket,
  directoryAt: DirectoryAt,
): readonly string[] => {
  const citizen = { role: 'citizen' } as const;
  const own = listAvailableActions(ticket, citizen, directoryAt);
  if (!common || !hasCitizenText(ticket)) return own;
  return [
    ...own,
    ...listAvailableActions(common, citizen, directoryAt).filter(isCommonTicketActionName),
  ];
};

export function canCitizenPerform(
  { act }: { act: CitizenAction },
  ticketWithCommon: TicketWithCommonTicket,
  directory: Directory,
  now: Date,
): boolean {
  return listPossibleActions(ticketWithCommon, { now, directory }).includes(act);
}

/**
 * Returns the end of the period in which the citizen can reopen the ticket, even if that time has passed. Returns undefined
 * if the ticket is open or its text was erased.
 */
export function getReopeningDeadline(
  { ticket, common = ticket }: TicketWithCommonTicket,
  directory: Directory,
  now: Date,
): Date | undefined {
  return getNextStatus(common.status, 'reopen') && common.text !== ''
    ? computeReopenDeadline(common, { now, directory })
    : undefined;
}

/** Returns the citizen's rating of the current answer, from 1 to 5. */
export function getRatingScore({ ticket, common }: TicketWithCommonTicket): number | undefined {
  const rated = ticket.mergedInto?.rated;
  if (common) return rated?.cycle === common.cycle ? rated.score : undefined;
  return ticket.rating?.score;
}

const isLow = (
  ticketWithCommon: TicketWithCommonTicket,
  { directory, now }: DirectoryAt,
): boolean => {
  const score = getRatingScore(ticketWithCommon);
  return score !== undefined && score <= getTicketPolicy(directory, now).rating.lowUpTo;
};

export function getCitizenPermissions(
  ticketWithCommon: TicketWithCommonTicket,
  directory: Directory,
  now: Date,
): CitizenPermissions {
  const directoryAt = { now, directory };
  const acts = listPossibleActions(ticketWithCommon, directoryAt);
  const mayReopen = acts.includes('reopen');
  const deadline = getReopeningDeadline(ticketWithCommon, directory, now);
  const isReopenLimitReached =
    deadline !== undefined &&
    now <= deadline &&
    hasReachedReopenLimit(ticketWithCommon.common ?? ticketWithCommon.ticket, directoryAt);
  return {
    write: acts.includes('write'),
    addPhoto:
      acts.includes('add-photo') && !hasReachedPhotoLimit(ticketWithCommon.ticket, directoryAt),
    rate: acts.includes('rate'),
    accept: acts.includes('accept'),
    callback: acts.includes('callback'),
    askData: acts.includes('ask-data'),
    reopen: mayReopen ? deadline : undefined,
    ...(isReopenLimitReached && { isReopenLimitReached }),
    offerReopen: mayReopen && isLow(ticketWithCommon, directoryAt),
  };
}
