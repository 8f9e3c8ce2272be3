import { onOneHotline } from '../../support/shared-hotline.ts';

// the console's tests come first: they expect an officer's queue without other tickets
onOneHotline({
  administration: () => import('./scenarios/administration.ts'),
  console: () => import('./scenarios/console.ts'),
  desk: () => import('./scenarios/operator-desk.ts'),
  'whole path': () => import('./scenarios/report-to-answer.ts'),
  'intake rules': () => import('./scenarios/redirected-reports.ts'),
  'officer buttons': () => import('./scenarios/officer-buttons.ts'),
  'citizen life': () => import('./scenarios/citizen-actions.ts'),
  'officer link': () => import('./scenarios/officer-link.ts'),
});
