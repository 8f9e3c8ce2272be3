import { onOneHotline } from '../../../support/hotline/shared-hotline.ts';

onOneHotline({ 'one day': () => import('./scenarios/one-day.ts') });
