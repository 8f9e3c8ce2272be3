import type { Directory } from '../../core/directory/model/directory.ts';
import {
  getOrganization,
  type Organization,
} from '../../core/directory/model/organization/organization.ts';

/** Returns today's details of the hotline from the current directory. */
export async function readCurrentOrganization({
  directory,
  now,
}: {
  directory(): Promise<Directory>;
  now(): Date;
}): Promise<Organization> {
  return getOrganization(await directory(), now());
}
