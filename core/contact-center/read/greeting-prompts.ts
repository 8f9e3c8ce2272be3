import type { Organization, OrganizationRows } from '../../directory/model/organization.ts';
import type { LocalDate } from '../../time/local-date.ts';
import { isValidOn } from '../../time/validity.ts';

type GreetingPromptKeys = {
  /** Prompt that welcomes a caller. */
  welcome: string;
  /** Prompt with which the hotline begins a call to a citizen. */
  weCall: string;
};

/**
 * Returns the keys of the prompts that say the hotline's name as of a directory row. They contain the row's first day, so
 * that each period has its own recordings.
 */
export function getGreetingPromptKeys({
  validFrom,
}: Pick<Organization, 'validFrom'>): GreetingPromptKeys {
  const period = validFrom?.replaceAll('-', '') ?? 'first';
  return { welcome: `welcome-${period}`, weCall: `we-call-${period}` };
}

/**
 * Returns the rows whose names callers can hear from a date on: the current and all later ones.
 */
export function listGreetingRows(
  { organization }: OrganizationRows,
  from: LocalDate,
): Organization[] {
  return organization.filter((row) => isValidOn(row, from) || (row.validFrom ?? '') > from);
}
