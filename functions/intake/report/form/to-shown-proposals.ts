import type { Directory } from '../../../../core/directory/model/directory.ts';
import { getTopicName } from '../../../../core/directory/model/services/topic.ts';
import { explainFormerOffices } from '../../../../core/directory/read/units/search-units.ts';
import { findCommuneChoicesByCode } from '../../../../core/intake/open/find-places.ts';
import { asksForAccusedUnitWithProposals } from '../../../../core/intake/proposals/asks-for-accused-unit.ts';
import type {
  ProposalQuote,
  ReportProposals,
} from '../../../../core/intake/proposals/report-proposals.ts';
import { cutIntoPieces } from '../../../../core/intake/proposals/text-pieces.ts';
import type { ReportFormFields } from '../../../../core/intake/report/report-form-fields.ts';
import type { Lang } from '../../../../core/messages/lang.ts';
import { explainPlaceOutsideArea } from '../../../../core/routing/route-outside-area.ts';
import type { ShownProposals } from '../../../../web/portal/view/report/shown-proposals.ts';

const quote = (words: readonly ProposalQuote[]): string[] => words.map((one) => one.words);

/** Returns the proposals with their display names. */
export function toShownProposals(
  reportProposals: ReportProposals,
  fields: ReportFormFields,
  { directory, lang, now }: { directory: Directory; lang: Lang; now: Date },
): ShownProposals {
  const { topics, commune, candidates, phone, because, isEmergency } = reportProposals;
  const { text = '' } = fields;
  const { topic, area, urgency, complaint } = because;
  const number = phone && { words: phone.words, at: phone.from };
  const codes = [commune, ...candidates, fields['areaCode']].filter((code) => code !== undefined);
  return {
    pieces: cutIntoPieces(text, [
      ...[...topic, ...area, ...urgency, ...complaint],
      ...(number ? [number] : []),
    ]),
    topics: topics.map((one) => ({ code: one.code, ...getTopicName(lang, one) })),
    communes: [...new Set(codes)].flatMap((code) =>
      findCommuneChoicesByCode(directory, code, now, quote(area).join('; ')),
    ),
    isAmbiguous: candidates.length > 0,
    explanations: [
      ...explainFormerOffices(directory, text, { on: now, lang }).map((line) => `${line}.`),
      ...[explainPlaceOutsideArea(text, directory, { on: now, lang }) ?? []].flat(),
    ],
    phone: phone?.words,
    isUrgent: isEmergency,
    asksForAccusedUnit: asksForAccusedUnitWithProposals(reportProposals, fields),
    because: {
      topic: quote(topic),
      area: quote(area),
      urgency: quote(urgency),
      complaint: quote(complaint),
    },
  };
}
