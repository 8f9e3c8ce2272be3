import { onOneHotline } from '../../support/hotline/shared-hotline.ts';

// unanswered tickets escalate whenever the clock moves: scenarios that leave many of them come last
onOneHotline({
  'AWS calls': () => import('./scenarios/aws-calls.ts'),
  telephone: () => import('./scenarios/citizen/telephone.ts'),
  correlation: () => import('./scenarios/citizen/correlation.ts'),
  'undelivered messages': () => import('./scenarios/officer/undelivered.ts'),
  delivery: () => import('./scenarios/officer/delivery.ts'),
});
