import { onOneHotline } from '../../support/shared-hotline.ts';

onOneHotline({
  console: () => import('./scenarios/console.ts'),
  desk: () => import('./scenarios/desk.ts'),
});
