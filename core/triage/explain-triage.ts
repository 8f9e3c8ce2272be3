import type { UnitRef } from '../directory/model/organization/unit.ts';
import type { TriageReason } from './triage-result.ts';

type Quote = { words: string; at: number };
type TriageDecisions = {
  deciding: readonly Quote[];
  emergencies: readonly Quote[];
  place: { because: readonly Quote[] };
  unit: UnitRef | undefined;
  flags: readonly TriageReason[];
};

/** Builds the explanation of a triage result. For each decision, it lists the words that decided it and their positions. */
export function explainTriage({
  deciding,
  emergencies,
  place,
  unit,
  flags,
}: TriageDecisions): TriageReason[] {
  const by = (about: TriageReason['about'], quotes: readonly Quote[]): TriageReason[] =>
    quotes.map(({ words, at }) => ({ about, words, at }));
  const most = deciding.slice(0, 1);
  const reasons = [
    ...by('service', most),
    ...by('topic', deciding),
    ...by('area', place.because),
    ...by('priority', emergencies.length > 0 ? emergencies.slice(0, 1) : most),
    ...(unit === undefined ? [] : by('unit', [...most, ...place.because])),
    ...flags,
  ];
  const first = new Map(reasons.toReversed().map((one) => [`${one.about} ${one.words}`, one]));
  return reasons.filter((one) => first.get(`${one.about} ${one.words}`) === one);
}

/** Words that led to a proposal. `at` is their position in the text, if they are one passage. */
export type TriageQuote = { words: string; at?: number | undefined };

const maxQuotes = 4;

/** Returns the first words that led to a proposal about one of these fields, each only once. */
export function listTriageQuotes(
  reasons: readonly TriageReason[],
  about: readonly TriageReason['about'][],
): TriageQuote[] {
  const found = reasons.filter((one) => about.includes(one.about));
  return found
    .filter(({ words }, index) => found.findIndex((one) => one.words === words) === index)
    .slice(0, maxQuotes)
    .map(({ words, at }) => ({ words, at }));
}
