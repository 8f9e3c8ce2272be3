import { onOneHotline } from '../../support/shared-hotline.ts';

onOneHotline({
  figures: () => import('./scenarios/search-and-statistics.ts'),
  identity: () => import('./scenarios/identity.ts'),
  'staff work': () => import('./scenarios/staff-work.ts'),
  'sign-in': () => import('./scenarios/staff-sign-in.ts'),
});
