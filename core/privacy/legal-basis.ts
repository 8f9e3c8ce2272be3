import * as z from 'zod';

/** Legal bases for processing personal data. */
export const LegalBasis = z.enum(['public-task', 'life-at-risk', 'consent', 'lawful-request']);
export type LegalBasis = z.infer<typeof LegalBasis>;

type LegalBasisSubject = {
  /** Legal basis that the service has for the content of emergencies. */
  emergencyLegalBasis: LegalBasis;
  priority: string;
  leavesContact: boolean;
};

/**
 * Returns the legal bases for processing a report: a public task or a life at risk for its content, and consent for contact
 * data that the sender left.
 */
export function determineLegalBases({
  emergencyLegalBasis,
  priority,
  leavesContact,
}: LegalBasisSubject): LegalBasis[] {
  return [
    priority === 'P1' ? emergencyLegalBasis : 'public-task',
    ...(leavesContact ? (['consent'] as const) : []),
  ];
}

type LegalBasisInput = { kind: string; reason?: string | undefined };

/**
 * Returns the legal basis for a staff member's access to personal data. Displaying a phone number is based on consent,
 * because the citizen requested a callback.
 */
export function determineAccessLegalBasis({ kind, reason }: LegalBasisInput): LegalBasis {
  if (kind === 'contact-opened') return 'consent';
  if (reason === 'life-at-risk' || reason === 'lawful-request') return reason;
  return 'public-task';
}
