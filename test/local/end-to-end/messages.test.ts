import { onOneHotline } from '../../support/shared-hotline.ts';

// unanswered tickets escalate whenever the clock moves: scenarios that leave many of them come last
onOneHotline({
  telephone: () => import('./scenarios/telephone.ts'),
  correlation: () => import('./scenarios/correlation.ts'),
  'undelivered messages': () => import('./scenarios/undelivered.ts'),
  delivery: () => import('./scenarios/delivery.ts'),
});
