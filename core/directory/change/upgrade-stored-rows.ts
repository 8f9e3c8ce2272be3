import * as z from 'zod';
import { getOrganizationOnDate } from '../model/organization/organization.ts';
import { ServiceRow } from '../model/services/service.ts';
import type { DirectoryTableName } from '../model/tables.ts';
import { deployedOrganization } from '../read/deployed/deployed-organization.ts';
import {
  getDeployedServices,
  getLatestDeployedServices,
} from '../read/deployed/deployed-services.ts';

const StoredService = z.looseObject({
  code: z.string(),
  isHealth: z.boolean().optional(),
  privacy: z.looseObject({}).optional(),
  validFrom: z.string().nullable().default(null),
  phoneMenu: z.looseObject({}).optional(),
});
const StoredOrganization = z.looseObject({ validFrom: z.iso.date().nullable().default(null) });
const StoredDirectory = z.looseObject({
  organization: z.array(z.unknown()).default(() => [...deployedOrganization.organization]),
  services: z.array(z.unknown()),
  topicGroups: z.array(z.unknown()).default([]),
});

const requiredBehavior = {
  isFallback: true,
  linkedFrom: true,
  emergencyLegalBasis: true,
  privacy: true,
} as const;

/** Fields that describe how a service behaves. Earlier versions stored rows without them. */
const BehaviorFields = ServiceRow.pick({
  ...requiredBehavior,
  emergencyTopic: true,
  phoneMenu: true,
}).strip();
type BehaviorFields = z.infer<typeof BehaviorFields>;

/** Behavior that a row has in the current format. A stored row with all of these fields is not changed. */
const CurrentFields = ServiceRow.pick(requiredBehavior).loose();

/** Behavior of services that staff added before rows had these fields. */
const getFormerBehavior = (isHealth: boolean): BehaviorFields => ({
  isFallback: false,
  linkedFrom: [],
  emergencyLegalBasis: 'public-task',
  privacy: {
    needsSecondPersonToReveal: false,
    hidesVoiceFromAgencies: false,
    isNeverPublished: isHealth,
    hidesFromPublicLists: true,
    hidesExactPosition: true,
    similarReports: 'hidden',
  },
});

const findDeployedBehavior = (
  service: string,
  validFrom: string | null,
): BehaviorFields | undefined => {
  const row =
    getDeployedServices().find((one) => one.code === service && one.validFrom === validFrom) ??
    getLatestDeployedServices().find(({ code }) => code === service);
  return row && BehaviorFields.parse(row);
};

/** Removes the list of topics on the phone keys from a stored service. Newer versions use groups of topics instead. */
const removeTopicKeys = (stored: unknown): unknown => {
  const { data: row } = StoredService.safeParse(stored);
  if (!row?.phoneMenu || !('topics' in row.phoneMenu)) return stored;
  const { topics: _, ...phoneMenu } = row.phoneMenu;
  return { ...row, phoneMenu };
};

/**
 * Adds the fields that a stored service row of an earlier version lacks: from the deployed row of the same service, or else
 * as the earlier version treated services that staff had added. Rows with privacy rules lack optional fields on purpose.
 */
const addBehavior = (stored: unknown): unknown => {
  const { data: row } = StoredService.safeParse(stored);
  if (!row) return stored;
  if (CurrentFields.safeParse(row).success) return stored;
  const behavior =
    findDeployedBehavior(row.code, row.validFrom) ?? getFormerBehavior(row.isHealth === true);
  if (!row.privacy) return { ...behavior, ...row };
  const { emergencyTopic: _, phoneMenu: __, ...required } = behavior;
  return { ...required, ...row, privacy: { ...required.privacy, ...row.privacy } };
};

const upgradeService = (stored: unknown): unknown => removeTopicKeys(addBehavior(stored));

/** Adds the commune types, which earlier versions lack, from the deployed row with the same first day. */
const upgradeOrganization = (stored: unknown): unknown => {
  const { data: row } = StoredOrganization.safeParse(stored);
  if (!row || 'communeTypes' in row) return stored;
  const firstDay = row.validFrom ?? '0001-01-01';
  const { communeTypes } = getOrganizationOnDate(deployedOrganization, firstDay);
  return { communeTypes, ...row };
};

/** Upgrades a stored row of an earlier version to the current format of its table. */
export function upgradeStoredRow(table: DirectoryTableName, stored: unknown): unknown {
  switch (table) {
    case 'services':
      return upgradeService(stored);
    case 'organization':
      return upgradeOrganization(stored);
    default:
      return stored;
  }
}

/**
 * Upgrades a stored directory from an earlier format. If the table `organization` is missing, the function adds the deployed
 * rows.
 */
export function upgradeStoredDirectory(stored: unknown): unknown {
  const { data: directory } = StoredDirectory.safeParse(stored);
  return directory
    ? {
        ...directory,
        organization: directory.organization.map(upgradeOrganization),
        services: directory.services.map(upgradeService),
      }
    : stored;
}
