import type * as Vi from '../../vi/channels/open311.ts';

export const open311FormNotices: typeof Vi.open311FormNotices = {
  emergency: 'In an emergency call 115 at once instead of writing here.',
  denunciation:
    'A formal denunciation has its own legal channel and is not taken here: go to the citizens’ reception office.',
};

export const unpublishedServiceName: typeof Vi.unpublishedServiceName = 'Unpublished request';

export const open311RequestNotices: typeof Vi.open311RequestNotices = {
  filed: 'The request was received. The unit in charge will answer in time.',
  emergency: 'The request was received. If life is in danger, call 115 at once.',
};

export const open311TokenNotice: typeof Vi.open311TokenNotice =
  'Its id comes once somebody has looked at it: ask again with the token.';

export const rejectedFilesNotice: typeof Vi.rejectedFilesNotice = (count) =>
  `${count} of the files could not be kept: please send smaller JPEG or PNG pictures, and only a few with each request.`;

export const open311DatatypeHints: typeof Vi.open311DatatypeHints = {
  number: 'A number',
  text: 'At most 500 characters',
  one: 'Choose one',
};
