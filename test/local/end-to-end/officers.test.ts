import { onOneHotline } from '../../support/hotline/shared-hotline.ts';

// the console's tests come first: they expect an officer's queue without other tickets
onOneHotline({
  administration: () => import('./scenarios/staff/administration.ts'),
  'directory draft': () => import('./scenarios/staff/directory-draft.ts'),
  console: () => import('./scenarios/staff/console.ts'),
  'keyboard day': () => import('./scenarios/staff/keyboard-day.ts'),
  'console screens': () => import('./scenarios/staff/console-screens.ts'),
  classification: () => import('./scenarios/staff/classification.ts'),
  desk: () => import('./scenarios/staff/operator-desk.ts'),
  'console chat': () => import('./scenarios/staff/console-chat.ts'),
  'whole path': () => import('./scenarios/citizen/report-to-answer.ts'),
  'intake rules': () => import('./scenarios/citizen/redirected-reports.ts'),
  'officer buttons': () => import('./scenarios/officer/officer-buttons.ts'),
  'citizen life': () => import('./scenarios/citizen/citizen-actions.ts'),
  'officer link': () => import('./scenarios/officer/officer-link.ts'),
});
