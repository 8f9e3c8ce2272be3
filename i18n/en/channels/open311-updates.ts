import type * as Vi from '../../vi/channels/open311-updates.ts';

export const unpublishedUpdateText: typeof Vi.unpublishedUpdateText =
  'The state of the request has changed.';

export const mergedUpdateText: typeof Vi.mergedUpdateText =
  'The request was merged into another one.';

export const passedOnStatusText: typeof Vi.passedOnStatusText = 'Being passed to another unit';

export const open311WaitingTexts: typeof Vi.open311WaitingTexts = {
  missing: (day) => `the reporter has not answered the unit’s question yet, until ${day}`,
  until: (day) => `the new date is ${day}`,
};
