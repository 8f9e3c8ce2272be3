import * as z from 'zod';
import organization from '#directory/organization.json' with { type: 'json' };
import { Organization, type OrganizationRows } from '../model/organization.ts';

/**
 * Hotline details as deployed, without changes by staff. For programs that are built from the rows, such as contact flows,
 * and for pages of functions that cannot read the table, such as error pages.
 */
export const deployedOrganization: OrganizationRows = {
  organization: z.array(Organization).parse(organization),
};
