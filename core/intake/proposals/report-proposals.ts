import type { Directory } from '../../directory/model/directory.ts';
import type { ServiceCode } from '../../directory/model/services/service.ts';
import type { Topic } from '../../directory/model/services/topic.ts';
import { listOfferedServices } from '../../directory/read/offered-services.ts';
import { resolvePlace } from '../../routing/resolve-place.ts';
import { routeToOtherProvince } from '../../routing/route-to-other-province.ts';
import { listTriageQuotes, type TriageQuote } from '../../triage/explain-triage.ts';
import { addAreaType } from '../../triage/place/add-area-type.ts';
import type { TriageResult } from '../../triage/triage-result.ts';
import { unknownOfficeAnswer } from '../follow/accused-answer.ts';
import { findAccusedUnit } from './find-accused-unit.ts';
import { findPhoneInText, type PhoneInText } from './phone-in-text.ts';

/** Words of the sender's text that led to a proposal. */
export type ProposalQuote = TriageQuote;

/** Report fields proposed from the text, for the sender to confirm or change. Used by the form and the chat. */
export type ReportProposals = {
  /** Proposed topics that the sender may select, most probable first. */
  topics: Topic[];
  /** The first of `topics` if it is probable enough to preselect it. */
  likely: Topic | undefined;
  /** The first of `topics` if it is probable enough to point it out to a sender who selected another one. */
  hint: Topic | undefined;
  /** Service of the text if it is probable enough to preselect it. */
  service: ServiceCode | undefined;
  /** Code of the commune that the text names. Undefined if it names none, or an ambiguous one. */
  commune: string | undefined;
  /** Codes of the communes that an ambiguous name may mean. */
  candidates: string[];
  /** Name of another province in which the text locates the issue, or of one that was merged into the hotline's. */
  otherProvince?: string | undefined;
  isEmergency: boolean;
  /** Unit that the text seems to complain about, or `?` if unknown. Undefined if the text is not a complaint. */
  accused: string | undefined;
  phone: PhoneInText | undefined;
  because: {
    topic: ProposalQuote[];
    area: ProposalQuote[];
    urgency: ProposalQuote[];
    complaint: ProposalQuote[];
  };
};

/**
 * Minimum probability (0 to 1) at which a topic is offered to the sender, at which it is preselected, and at which the
 * summary points it out to a sender who selected another one.
 */
const [minOffered, minPreselected, minHintConfidence] = [0.1, 0.8, 0.6];

const findOtherProvinceName = (text: string, directory: Directory, on: Date) => {
  const located = resolvePlace({ place: text, on }, directory);
  if (located.kind === 'unclear') return located.outside?.name;
  const found = routeToOtherProvince(located, directory, on);
  return found && (found.province.former ?? found.province.name);
};

/** Returns the proposals that the triage result of a text contains. Omits topics that the public can't select. */
export function toReportProposals(
  text: string,
  triage: TriageResult,
  directory: Directory,
  now: Date,
): ReportProposals {
  const offered = listOfferedServices(directory, now);
  const topics = triage.topics
    .filter(({ confidence }) => confidence >= minOffered)
    .flatMap(({ code }) =>
      offered.flatMap((service) => service.topics.filter((topic) => topic.code === code)),
    );
  const best = topics.find(({ code }) => code === triage.topic);
  const isSure = triage.confidence >= minPreselected;
  const { commune, candidates } = triage.area;
  return {
    topics,
    likely: isSure ? best : undefined,
    hint: triage.confidence >= minHintConfidence ? best : undefined,
    service:
      isSure && offered.some(({ code }) => code === triage.service) ? triage.service : undefined,
    commune,
    candidates: commune === undefined ? candidates.map(({ code }) => code) : [],
    otherProvince: commune === undefined ? findOtherProvinceName(text, directory, now) : undefined,
    isEmergency: triage.flags.includes('emergency'),
    accused: triage.flags.includes('complaint')
      ? (findAccusedUnit(text, directory, now) ?? unknownOfficeAnswer)
      : undefined,
    phone: findPhoneInText(text),
    because: {
      topic: best ? listTriageQuotes(triage.because, ['topic']) : [],
      area: listTriageQuotes(triage.because, ['area']).map((one) =>
        addAreaType(text, one, directory),
      ),
      urgency: listTriageQuotes(triage.because, ['emergency']),
      complaint: listTriageQuotes(triage.because, ['complaint']),
    },
  };
}
