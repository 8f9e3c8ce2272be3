import type * as Vi from '../../vi/console/problems.ts';

export const problemTexts: typeof Vi.problemTexts = {
  unreached: {
    title: 'No connection',
    detail:
      'The hotline doesn’t answer. What you typed is kept; try again when the network is back.',
  },
  'another-deploy': {
    title: 'There is a newer console',
    detail: 'Reload to use it; what you typed is kept.',
  },
  other: {
    title: 'Not done',
    detail: 'Try again in a few minutes. If it fails again, tell an administrator.',
  },
  retry: 'Try again',
};
