import * as z from 'zod';
import services from '#directory/services.json' with { type: 'json' };
import { ServiceRow } from '../../model/services/service.ts';

/**
 * Rows of the services as deployed, without changes by staff. For programs that are built from the rows, such as contact
 * flows, and functions that cannot read the table. Others read the services from the directory.
 */
export const deployedServices: readonly ServiceRow[] = z.array(ServiceRow).parse(services);

/** Latest deployed row of each service. */
export const latestDeployedServices: readonly ServiceRow[] = deployedServices.filter(
  ({ code, validFrom }) =>
    !deployedServices.some(
      (other) => other.code === code && (other.validFrom ?? '') > (validFrom ?? ''),
    ),
);
