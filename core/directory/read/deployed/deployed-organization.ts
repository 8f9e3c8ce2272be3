import * as z from 'zod';
import organization from '#directory/organization.json' with { type: 'json' };
import { lazy } from '../../../shared/lazy.ts';
import { Organization, type OrganizationRows } from '../../model/organization/organization.ts';

const parseOrganization = lazy(() => z.array(Organization).parse(organization));

/**
 * The hotline's details as deployed, without changes by staff. Contact flows and other resources are built from them at
 * deployment. Functions that cannot read the table use them too, for example for error pages.
 */
export const deployedOrganization: OrganizationRows = {
  get organization() {
    return parseOrganization();
  },
};
