import { onOneHotline } from '../../../support/hotline/shared-hotline.ts';

onOneHotline(
  { 'province merger': () => import('./scenarios/province-merger.ts') },
  { at: new Date('2025-06-28T07:30:00+07:00') },
);
