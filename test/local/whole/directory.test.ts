import { onOneHotline } from '../../support/shared-hotline.ts';

onOneHotline({
  'directory change': () => import('./scenarios/directory-change.ts'),
  'calendar change': () => import('./scenarios/calendar-change.ts'),
  'weekly e-mail': () => import('./scenarios/weekly-mail.ts'),
  'roster change': () => import('./scenarios/roster-change.ts'),
  restart: () => import('./scenarios/restart.ts'),
});
