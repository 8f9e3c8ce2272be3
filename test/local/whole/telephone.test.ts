import { onOneHotline } from '../../support/shared-hotline.ts';

onOneHotline({
  telephone: () => import('./scenarios/telephone.ts'),
  correlation: () => import('./scenarios/correlation.ts'),
});
