import * as z from 'zod';

/** How much the public learns about open reports on the same topic in the same commune, least first. */
const SimilarReportsDisclosure = z.enum(['hidden', 'counted', 'listed']);

/** Rules that protect the people in reports about a service. Every flag protects when it is true. */
export const ServicePrivacy = z.strictObject({
  /** Whether revealing a sender's identity needs a second person. */
  needsSecondPersonToReveal: z.boolean(),
  /** Whether only hotline staff may play voice messages, because a voice can identify the speaker. */
  hidesVoiceFromAgencies: z.boolean(),
  /** Whether answers are never published. */
  isNeverPublished: z.boolean(),
  /** Whether Open311, open data and domain events omit topic, place and texts of the reports. */
  hidesFromPublicLists: z.boolean(),
  /** Whether published positions are rounded to about 5 km instead of 100 m. */
  hidesExactPosition: z.boolean(),
  /**
   * Disclosure of similar open reports: none, because neighbors could identify the sender; only their number, because
   * details would show violators whether somebody acts; or a list.
   */
  similarReports: SimilarReportsDisclosure,
});
export type ServicePrivacy = z.infer<typeof ServicePrivacy>;

export type ServicesWithPrivacy = {
  services: readonly { code: string; privacy: ServicePrivacy }[];
};

const combine = (rows: readonly ServicePrivacy[]): ServicePrivacy => {
  const isSet = (name: Exclude<keyof ServicePrivacy, 'similarReports'>): boolean =>
    rows.length === 0 || rows.some((row) => row[name]);
  return {
    needsSecondPersonToReveal: isSet('needsSecondPersonToReveal'),
    hidesVoiceFromAgencies: isSet('hidesVoiceFromAgencies'),
    isNeverPublished: isSet('isNeverPublished'),
    hidesFromPublicLists: isSet('hidesFromPublicLists'),
    hidesExactPosition: isSet('hidesExactPosition'),
    similarReports:
      SimilarReportsDisclosure.options.find((option) =>
        rows.some(({ similarReports }) => similarReports === option),
      ) ?? 'hidden',
  };
};

/**
 * Returns the privacy rules of a service. If the service has several dated rows, the strictest value of each rule applies. An
 * unknown service gets full protection.
 */
export function getServicePrivacy(
  { services }: ServicesWithPrivacy,
  service: string,
): ServicePrivacy {
  return combine(services.filter(({ code }) => code === service).map(({ privacy }) => privacy));
}

const measureStrictness = ({ similarReports, ...flags }: ServicePrivacy): number[] => [
  ...Object.values(flags).map(Number),
  -SimilarReportsDisclosure.options.indexOf(similarReports),
];

/** Returns whether some rule of the first privacy rules protects less than the same rule of the others. */
export function isLessStrict(rules: ServicePrivacy, others: ServicePrivacy): boolean {
  const strictness = measureStrictness(rules);
  return measureStrictness(others).some((other, at) => (strictness[at] ?? 0) < other);
}

/** Returns whether a service would lose protection by a change of the reference data. */
export function isLessProtected(
  before: ServicesWithPrivacy,
  after: ServicesWithPrivacy,
  service: string,
): boolean {
  return isLessStrict(getServicePrivacy(after, service), getServicePrivacy(before, service));
}
