import { onOneHotline } from '../../../support/shared-hotline.ts';

onOneHotline({ administration: () => import('./scenarios/administration.ts') });
