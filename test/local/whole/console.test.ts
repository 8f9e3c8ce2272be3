import { onOneHotline } from '../../support/shared-hotline.ts';

onOneHotline({
  administration: () => import('./scenarios/administration.ts'),
  console: () => import('./scenarios/console.ts'),
  desk: () => import('./scenarios/desk.ts'),
});
