import * as z from 'zod';
import { ClassificationPreviewResponse } from '../../../core/contract/staff/classification-responses.ts';
import type { Directory } from '../../../core/directory/model/directory.ts';
import { findUnitInForce, UnitRef } from '../../../core/directory/model/organization/unit.ts';
import { Priority, ServiceCode } from '../../../core/directory/model/services/service.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { getFieldErrorText } from '../../../core/messages/texts/errors/field-error-text.ts';
import { formatRouteExplanation } from '../../../core/messages/texts/explanations/route-explanation.ts';
import { buildStaffAccessLogEntry } from '../../../core/staff/access/access-log.ts';
import { accessRules } from '../../../core/staff/members/access-rules.ts';
import { toActor } from '../../../core/ticket/change/perform-as-staff.ts';
import {
  type ClassificationPreview,
  previewClassification,
} from '../../../core/ticket/change/preview-classification.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { toHotlineTime } from '../../../core/time/instant.ts';
import { buildJsonReply, buildProblemReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { type StaffEndpoint, ticketEndpoint } from '../staff-endpoint.ts';
import { createListParameterSchema, createQuerySchema } from '../validate-request.ts';

/** Code that a query parameter changes. An empty parameter removes the ticket's code. */
const removableCode = z
  .string()
  .max(10, 'too-long')
  .transform((code) => code || null)
  .optional();
const unitList = createListParameterSchema(UnitRef, 'unit-unknown').optional();

const ClassificationQuery = createQuerySchema({
  service: ServiceCode.optional(),
  topic: removableCode,
  areaCode: removableCode,
  priority: Priority.optional(),
  unit: UnitRef.optional(),
  accused: unitList,
  cleared: unitList,
});

type Reader = { directory: Directory; now: Date; lang: Lang };

const toPreviewResponse = (
  ticket: Ticket,
  preview: ClassificationPreview,
  { directory, now, lang }: Reader,
): ClassificationPreviewResponse => {
  const { after, unit, route, routedUnit } = preview;
  const toName = (ref: string) => findUnitInForce(directory, ref, now)?.name;
  const named = (ref: string) => ({ unit: ref, unitName: toName(ref) });
  return {
    ...{ code: ticket.code, version: ticket.version, service: after.service, topic: after.topic },
    ...{ areaCode: after.areaCode, areaName: after.areaName, priority: after.priority },
    ...(unit !== undefined && named(unit)),
    isMoved: after.unit !== ticket.unit,
    coUnits: after.coUnits.map(named),
    routed: routedUnit === undefined ? undefined : named(routedUnit),
    decision: route.kind,
    why: formatRouteExplanation(route, directory, now),
    candidates: route.kind === 'operator' ? route.candidates : [],
    acknowledgeBy: toHotlineTime(after.clocks.acknowledge.dueAt),
    resolveBy: toHotlineTime(after.clocks.resolve.dueAt),
    isReasonRequired: preview.isReasonRequired,
    warnings: preview.warnings,
    errors: preview.errors.map(({ field, problem, limit }) => ({
      ...{ field, problem, message: getFieldErrorText(problem, lang, limit) },
    })),
  };
};

/** Returns the unit, priority and deadlines that the action “classify” would give the ticket, and changes nothing. */
const showPreview = ticketEndpoint({
  method: 'GET',
  path: '/api/staff/tickets/{code}/classify-preview',
  summary: { vi: 'Xem trước khi phân loại', en: 'Preview a classification' },
  access: accessRules.operatorDesk,
  query: ClassificationQuery,
  answers: { 200: ClassificationPreviewResponse },
  needs: ['directory', 'now', 'accessLog'],
  answer: async (request, member, services) => {
    const { ticket, lang } = request;
    const { lang: _, ...values } = request.query;
    const [directory, now] = [await services.directory(), services.now()];
    const seen = { code: ticket.code, kind: 'opened', at: now } as const;
    await services.accessLog.note(buildStaffAccessLogEntry(member, seen)); // the explanation quotes the ticket's place
    const context = { by: toActor(member), channel: 'console', now, directory };
    const preview = previewClassification(ticket, values, context);
    return 'kind' in preview
      ? buildProblemReply('invalid', lang, { errors: preview.errors })
      : buildJsonReply(200, toPreviewResponse(ticket, preview, { directory, now, lang }));
  },
});

export const classificationPreviewRoutes: StaffEndpoint<StaffApiDeps>[] = [showPreview];
