import { onOneHotline } from '../../support/shared-hotline.ts';

onOneHotline({
  delivery: () => import('./scenarios/delivery.ts'),
  'undelivered messages': () => import('./scenarios/undelivered.ts'),
  'complaint reviews': () => import('./scenarios/complaint-review.ts'),
});
