import type * as Vi from '../../vi/staff/reveal-warnings.ts';

export const identityRevealWarningTexts: typeof Vi.identityRevealWarningTexts = {
  'one-added-other': 'Attention: one of the two persons gave the other their role.',
  'added-together':
    'Attention: the same administrator gave both persons their roles within the last 30 days; they may be one person with two accounts.',
};
