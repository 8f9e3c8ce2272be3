import { onOneHotline } from '../../../support/hotline/shared-hotline.ts';

onOneHotline({
  'waiting and closing': () => import('./scenarios/waiting-and-closing.ts'),
  clock: () => import('./scenarios/clock.ts'),
});
