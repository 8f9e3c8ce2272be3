import type * as Vi from '../../vi/console-tickets/identity-reveals.ts';

export const identityRevealTexts: typeof Vi.identityRevealTexts = {
  requested: (name) => `${name} requests to open the identity`,
  states: {
    asked: 'Waiting for a second person',
    approved: 'Approved, not opened yet',
    refused: 'Refused',
    used: 'Opened',
  },
  lapsed: 'Lapsed',
  decided: {
    approved: (name) => `${name} approved`,
    refused: (name) => `${name} refused`,
    used: (name) => `${name} approved`,
  },
  until: 'Ends',
  someone: 'A former member of staff',
  text: 'Why you approve or refuse (stored; the requester can read it)',
  approve: 'Approve',
  refuse: 'Refuse',
  own: 'Your own request: another supervisor decides.',
};
