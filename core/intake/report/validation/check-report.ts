import { type Area, findArea } from '../../../directory/model/areas/area.ts';
import type { Directory, Topic } from '../../../directory/model/directory.ts';
import type { UnitRef } from '../../../directory/model/organization/unit.ts';
import { listServiceRows } from '../../../directory/model/services/service.ts';
import { findTopic } from '../../../directory/model/services/topic.ts';
import { listOfferedServices } from '../../../directory/read/offered-services.ts';
import type { FieldError } from '../../../messages/field-error.ts';
import {
  findAccusedUnitRefs,
  isKnownUnit,
  locateNamedUnit,
} from '../../../routing/accused-unit.ts';
import { type ResolvedPlace, resolvePlace } from '../../../routing/resolve-place.ts';
import {
  type NamedProvince,
  routeToOtherProvince,
} from '../../../routing/route-to-other-province.ts';
import type { ReportOrigin } from '../../open/report-idempotency.ts';
import { isDenunciation } from '../denunciation.ts';
import { isEmergencyReport } from '../emergency/is-emergency-report.ts';
import { findReceptionOffice, type ReceptionOffice } from '../reception-office.ts';
import { replaceEndedReportArea } from '../replaced-area.ts';
import type { ReportRequest } from '../report.ts';
import { dropInvalidFields } from './drop-invalid-fields.ts';
import type { AcceptedReport } from './dropped-fields.ts';
import { validateTopicAnswers } from './validate-topic-answers.ts';

export type ResolvedReport = {
  topic: Topic | undefined;
  area: Area | undefined;
  accused: UnitRef[];
  /** Units that the sender named, also those that have ended. Their successors are among the accused units. */
  declared: UnitRef[];
};

/**
 * Reason why a report opens no ticket and is not stored: another province is competent (`elsewhere`), or the report is a
 * denunciation.
 */
export type ReportForOtherAuthority =
  | { kind: 'elsewhere'; province: NamedProvince; hotline: string }
  | { kind: 'denunciation'; office: ReceptionOffice | undefined };

export type CheckReportResult =
  /**
   * Report that can open a ticket. If the report is an emergency, fields with unknown values were removed, and an unknown
   * accused office was replaced by a general complaint about an office.
   */
  | { kind: 'fine'; report: AcceptedReport; placed: ResolvedReport }
  | { kind: 'refused'; errors: FieldError[] }
  | ReportForOtherAuthority;

type LocatedReport = Omit<ResolvedReport, 'accused' | 'declared'> & { located: ResolvedPlace };

/**
 * Returns the services that a report may have. Reports that come with an Amazon Connect contact (call or chat) may also have
 * internal services, because an operator can take part.
 */
const listAllowedServices = (
  directory: Directory,
  on: Date,
  { call }: Pick<ReportOrigin, 'call'>,
) => (call === undefined ? listOfferedServices(directory, on) : listServiceRows(directory, on));

const findReportErrors = (
  report: ReportRequest,
  { topic, area, located }: LocatedReport,
  directory: Directory,
  { on, sender }: { on: Date; sender: Pick<ReportOrigin, 'call'> },
): FieldError[] => {
  const errors: FieldError[] = [];
  if (!listAllowedServices(directory, on, sender).some(({ code }) => code === report.service)) {
    errors.push({ field: 'service', problem: 'service-unknown' });
  } else if (report.topic && topic?.service !== report.service) {
    errors.push({ field: 'topic', problem: 'topic-unknown' });
  } else {
    errors.push(...validateTopicAnswers(report.answers ?? {}, topic?.questions ?? []));
  }
  if (report.areaCode && area?.level !== 'commune' && located.kind !== 'elsewhere') {
    errors.push({ field: 'areaCode', problem: 'area-unknown' });
  }
  for (const [index, ref] of (report.accused ?? []).entries()) {
    if (isKnownUnit(directory, ref, on)) continue;
    errors.push({ field: `accused[${index}]`, problem: 'unit-unknown' });
  }
  return errors;
};

const joinReportTexts = ({ text, place, answers = {} }: ReportRequest): string =>
  [text, place, ...Object.values(answers).filter((answer) => typeof answer === 'string')].join(
    '\n',
  );

const findRedirection = (
  report: ReportRequest,
  { located, isDenounced }: { located: ResolvedPlace; isDenounced: boolean },
  directory: Directory,
  on: Date,
): ReportForOtherAuthority | undefined => {
  const elsewhere = routeToOtherProvince(located, directory, on);
  if (elsewhere) {
    const { province, hotline } = elsewhere;
    return { kind: 'elsewhere', province, hotline };
  }
  // an emergency is accepted even if its text is a denunciation
  if (!isDenounced || isEmergencyReport(report, directory, on)) return undefined;
  return { kind: 'denunciation', office: findReceptionOffice(directory, on) };
};

/**
 * Validates a report against the reference data (directory). An emergency with unknown values is not rejected but validated
 * again without the fields that contain them. An area that has ended is replaced by its successor.
 */
export function checkReport(
  submitted: AcceptedReport,
  directory: Directory,
  on: Date,
  sender: Pick<ReportOrigin, 'call'> = {},
): CheckReportResult {
  const report = replaceEndedReportArea(submitted, directory, on);
  const located = resolvePlace({ ...report, on }, directory);
  const topic = findTopic(directory, report.topic, on);
  const area = report.areaCode ? findArea(directory, report.areaCode, on) : undefined;
  const errors = findReportErrors(report, { topic, area, located }, directory, { on, sender });
  if (errors.length > 0) {
    const rest = isEmergencyReport(report, directory, on)
      ? dropInvalidFields(report, errors, directory, on)
      : undefined;
    return rest ? checkReport(rest, directory, on, sender) : { kind: 'refused', errors };
  }
  const isDenounced =
    !report.notDenunciation && isDenunciation(joinReportTexts(report), directory, on);
  const redirected = findRedirection(report, { located, isDenounced }, directory, on);
  if (redirected) return redirected;
  const where = located.kind === 'area' ? located.area : undefined;
  const accused = (report.accused ?? []).flatMap((ref) =>
    findAccusedUnitRefs(directory, ref, where, on),
  );
  const declared = (report.accused ?? []).map((ref) => locateNamedUnit(directory, ref, where, on));
  // an emergency that is a denunciation is held as a complaint until the operators review it
  const accepted = isDenounced ? { ...report, aboutOffice: true } : report;
  return {
    kind: 'fine',
    report: accepted,
    placed: { topic, area, accused: [...new Set(accused)], declared: [...new Set(declared)] },
  };
}
