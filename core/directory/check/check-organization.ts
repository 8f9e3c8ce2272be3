import type { Organization } from '../model/organization/organization.ts';
import type { Unit } from '../model/organization/unit.ts';
import { checkNamesExist, checkValidityPeriods, type DirectoryProblem } from '../model/problem.ts';

type OrganizationAndUnits = { organization: readonly Organization[]; units: readonly Unit[] };

const row = 'organization';

/** Checks that exactly one row with the hotline's details is valid on every day, and that its agency is a unit. */
export function checkOrganization({
  organization,
  units,
}: OrganizationAndUnits): DirectoryProblem[] {
  const codes = new Set(units.map(({ code }) => code));
  const isAlwaysCovered =
    organization.some(({ validFrom }) => validFrom === null) &&
    organization.some(({ validTo }) => validTo === null);
  return [
    ...checkValidityPeriods(organization, () => row),
    ...(isAlwaysCovered
      ? []
      : [{ row, reason: 'has no row without beginning or none without end' }]),
    ...organization.flatMap(({ agency }) => checkNamesExist(row, 'unit', [agency.unit], codes)),
  ];
}
