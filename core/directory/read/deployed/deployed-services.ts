import * as z from 'zod';
import services from '#directory/services.json' with { type: 'json' };
import { lazy } from '../../../shared/lazy.ts';
import { ServiceRow } from '../../model/services/service.ts';

/**
 * Returns the rows of the services as deployed, without changes by staff. For programs that are built from the rows, such as
 * contact flows, and functions that cannot read the table. Others read the services from the directory.
 */
export const getDeployedServices = lazy((): readonly ServiceRow[] =>
  z.array(ServiceRow).parse(services),
);

/** Returns, for each service in the deployed data files, the row that begins last. */
export const getLatestDeployedServices = lazy((): readonly ServiceRow[] =>
  getDeployedServices().filter(
    ({ code, validFrom }) =>
      !getDeployedServices().some(
        (other) => other.code === code && (other.validFrom ?? '') > (validFrom ?? ''),
      ),
  ),
);
