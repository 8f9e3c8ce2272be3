import { getLatestDeployedServices } from '../../../../../core/directory/read/deployed/deployed-services.ts';

/** Services about health, whose silent callers are called back. */
export const healthServices: readonly string[] = getLatestDeployedServices()
  .filter(({ isHealth }) => isHealth)
  .map(({ code }) => code);
