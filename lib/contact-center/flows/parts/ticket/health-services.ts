import { latestDeployedServices } from '../../../../../core/directory/read/deployed/deployed-services.ts';

/** Services about health, whose silent callers are called back. */
export const healthServices: readonly string[] = latestDeployedServices
  .filter(({ isHealth }) => isHealth)
  .map(({ code }) => code);
