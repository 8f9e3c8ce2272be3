import type {
  Organization,
  OrganizationRows,
} from '../../directory/model/organization/organization.ts';
import type { LocalDate } from '../../time/local-date.ts';
import { isValidOn } from '../../time/validity.ts';

/** Keys of the prompts that contain names from a directory row of the organization. */
type OrganizationPromptKeys = {
  /** Key of the prompt that welcomes a caller. */
  welcome: string;
  /** Key of the prompt that a citizen hears first when the hotline calls. */
  weCall: string;
  /** Key of the prompt that asks for the place, with the types of communes of the period. */
  place: string;
};

/**
 * Returns the keys of the prompts that contain the hotline's name in a directory row. The keys contain the row's first day, so
 * that each period has its own recordings.
 */
export function getOrganizationPromptKeys({
  validFrom,
}: Pick<Organization, 'validFrom'>): OrganizationPromptKeys {
  const period = validFrom?.replaceAll('-', '') ?? 'first';
  return {
    welcome: `welcome-${period}`,
    weCall: `we-call-${period}`,
    place: `place-letters-${period}`,
  };
}

/** Returns the directory rows with the hotline's names from a date on: the current row and all later rows. */
export function listOrganizationRows(
  { organization }: OrganizationRows,
  from: LocalDate,
): Organization[] {
  return organization.filter((row) => isValidOn(row, from) || (row.validFrom ?? '') > from);
}
