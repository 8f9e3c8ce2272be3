import { deployedOrganization } from '../../directory/read/deployed/deployed-organization.ts';
import { getOrganizationPromptKeys } from './organization-prompts.ts';

const [first, ...later] = deployedOrganization.organization;
const latest = later.reduce(
  (last, row) => ((row.validFrom ?? '') > (last?.validFrom ?? '') ? row : last),
  first,
);

/** Key of the latest prompt that asks for the place, for calls in which the current one could not be looked up. */
export const latestPlacePrompt = getOrganizationPromptKeys({
  validFrom: latest?.validFrom ?? null,
}).place;
