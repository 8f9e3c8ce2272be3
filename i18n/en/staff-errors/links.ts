import type * as Vi from '../../vi/staff-errors/links.ts';

export const linkErrorTexts: typeof Vi.linkErrorTexts = {
  'link-unknown': {
    title: 'No such link',
    detail:
      'Part of the address may be missing. Please open it again from the message, or call 1022.',
  },
  'link-expired': {
    title: 'The link has expired',
    detail:
      'A link works for a limited time. Please use the link in the newest message, or call 1022 for another one.',
  },
  'link-reassigned': {
    title: 'The report went to another agency',
    detail: 'There is nothing more for you to do. If this looks like a mistake, please call 1022.',
  },
  'link-renewed': {
    title: 'There is a new link for this report',
    detail:
      'Your agency still has the report; a citizen may have asked for it to be handled again. Please use the link in the newest message. If none arrives within 20 minutes, please call 1022.',
  },
  'link-unit-ended': {
    title: 'The agency of this link no longer exists',
    detail:
      'Its unfinished reports went to the competent agencies; the people in charge there get new links.',
  },
  'link-closed': {
    title: 'The report is closed',
    detail: 'There is nothing more for you to do. To read it once more, please call 1022.',
  },
  'link-off-roster': {
    title: 'The link no longer works',
    detail:
      'In the hotline’s current roster you no longer hold this post of the agency. Nothing was recorded, and the hotline knows about this attempt. If you still hold the post, please call 1022 to correct the roster; the next message brings a new link.',
  },
  'access-unrecorded': {
    title: 'The content could not be opened',
    detail:
      'Every access has to be recorded, and the system cannot record it right now. Nothing was saved; text that you wrote is still on the previous page. Please try again in a minute. If it is urgent, call 1022.',
  },
};
