import type * as Vi from '../../vi/console/sign-in.ts';

export const signInTexts: typeof Vi.signInTexts = {
  opening: 'Opening the console …',
  title: '1022 console',
  body: 'For operators and officers. Citizens send and follow reports on the main site.',
  signIn: 'Sign in',
  refused: 'The last sign-in wasn’t completed or took too long. Please sign in again.',
  unreached: 'The hotline can’t be reached. Check the network and try again.',
  retry: 'Try again',
  notMember: {
    title: 'This account isn’t on the list yet',
    body: 'You are signed in, but no administrator has given this account a role. Tell them, with the account’s id.',
    other: 'Sign in with another account',
  },
  ended: {
    title: 'Your session has ended',
    body: 'What you typed is kept on this device and comes back after you sign in.',
    again: 'Sign in again',
  },
};
