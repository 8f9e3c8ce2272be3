import { onOneHotline } from '../../support/hotline/shared-hotline.ts';

onOneHotline({
  figures: () => import('./scenarios/staff/search-and-statistics.ts'),
  overview: () => import('./scenarios/staff/overview.ts'),
  identity: () => import('./scenarios/staff/identity.ts'),
  'staff work': () => import('./scenarios/staff/staff-work.ts'),
  'ticket list': () => import('./scenarios/staff/ticket-list.ts'),
  'sign-in': () => import('./scenarios/staff/staff-sign-in.ts'),
});
