import { onOneHotline } from '../../../support/hotline/shared-hotline.ts';

// a webhook whose receiver is gone is retried for six hours, so nothing else uses this hotline
onOneHotline({ 'integration guide': () => import('./scenarios/integration-guide.ts') });
