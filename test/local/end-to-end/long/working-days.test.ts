import { onOneHotline } from '../../../support/hotline/shared-hotline.ts';

onOneHotline({
  'merged citizens': () => import('./scenarios/merged-citizens.ts'),
  'calendar change': () => import('./scenarios/calendar-change.ts'),
  'weekly e-mail': () => import('./scenarios/weekly-mail.ts'),
  webhooks: () => import('./scenarios/open311-push.ts'),
});
