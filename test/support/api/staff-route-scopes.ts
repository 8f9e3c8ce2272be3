import type { AccessRule } from '../../../core/staff/members/access-rules.ts';
import { allStaffEndpoints } from '../../../functions/staff/all-endpoints.ts';

/** Scope of each role on each endpoint of the staff API, by HTTP method and path in alphabetical order. */
export const staffRouteScopes: ReadonlyMap<string, AccessRule> = new Map(
  allStaffEndpoints
    .map(({ method, path, access }): [string, AccessRule] => [`${method} ${path}`, access])
    .toSorted(([a], [b]) => (a < b ? -1 : 1)),
);
