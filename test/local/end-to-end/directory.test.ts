import { onOneHotline } from '../../support/shared-hotline.ts';

onOneHotline({
  'directory change': () => import('./scenarios/directory-change.ts'),
  'roster change': () => import('./scenarios/roster-change.ts'),
  restart: () => import('./scenarios/restart.ts'),
  'added service': () => import('./scenarios/added-service.ts'),
});
