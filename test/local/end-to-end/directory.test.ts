import { onOneHotline } from '../../support/hotline/shared-hotline.ts';

onOneHotline({
  'directory change': () => import('./scenarios/staff/directory-change.ts'),
  'roster change': () => import('./scenarios/staff/roster-change.ts'),
  restart: () => import('./scenarios/restart.ts'),
  'added service': () => import('./scenarios/added-service.ts'),
});
