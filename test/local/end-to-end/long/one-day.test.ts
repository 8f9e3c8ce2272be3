import { onOneHotline } from '../../../support/shared-hotline.ts';

onOneHotline({ 'one day': () => import('./scenarios/one-day.ts') });
