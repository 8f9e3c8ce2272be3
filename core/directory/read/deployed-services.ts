import * as z from 'zod';
import services from '../data/services.json' with { type: 'json' };
import { ServiceRow } from '../model/service.ts';

const toLatestRows = (rows: readonly ServiceRow[]): ServiceRow[] =>
  rows.filter(
    ({ code, validFrom }) =>
      !rows.some((other) => other.code === code && (other.validFrom ?? '') > (validFrom ?? '')),
  );

/**
 * Latest row of each service as deployed, without changes by staff. For programs that are built from the rows, such as
 * contact flows, and functions that cannot read the table. Others read the services from the directory.
 */
export const deployedServices: readonly ServiceRow[] = toLatestRows(
  z.array(ServiceRow).parse(services),
);
