import { StaffTriageResponse } from '../../../core/contract/public/triage-responses.ts';
import { findArea } from '../../../core/directory/model/areas/area.ts';
import type { Directory } from '../../../core/directory/model/directory.ts';
import { findUnitInForce } from '../../../core/directory/model/organization/unit.ts';
import { findTopic } from '../../../core/directory/model/services/topic.ts';
import {
  explainFormerName,
  formatDistinctAreaName,
} from '../../../core/directory/read/areas/area-hint.ts';
import { findAreasInText } from '../../../core/directory/read/areas/search-areas.ts';
import { buildStaffAccessLogEntry } from '../../../core/staff/access/access-log.ts';
import { accessRules } from '../../../core/staff/members/access-rules.ts';
import { addAreaType } from '../../../core/triage/place/add-area-type.ts';
import { type TriageInput, triageMessage } from '../../../core/triage/triage.ts';
import { TriageRequest } from '../../../core/triage/triage-request.ts';
import { buildJsonReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { type StaffEndpoint, staffEndpoint, ticketEndpoint } from '../staff-endpoint.ts';

/** Explains the former name by which the quoted words name the commune. Undefined if they name it by its present name. */
const explainProposedCommune = (
  quotes: readonly { words: string }[],
  code: string | undefined,
  { directory, on }: { directory: Directory; on: Date },
): string | undefined => {
  const text = quotes.map(({ words }) => words).join('; ');
  const found = findAreasInText(directory, text, on).find(({ area }) => area.code === code);
  return found && explainFormerName(directory, found, { on, lang: 'vi' });
};

/** Returns what triage proposes for a text, with the names that the proposed codes had on the given day. */
const toTriageProposal = (message: TriageInput, directory: Directory) => {
  const { text, receivedAt: on } = message;
  const { service, topic, area, unit, topics, because, ...rest } = triageMessage(
    message,
    directory,
  );
  const areaName = (code: string | undefined) => {
    const found = code === undefined ? undefined : findArea(directory, code, on);
    return found && formatDistinctAreaName(directory, found, on);
  };
  const reasons = because.map((reason) =>
    reason.about === 'area' ? addAreaType(text, reason, directory) : reason,
  );
  const placeReasons = reasons.filter(({ about }) => about === 'area');
  return {
    ...rest,
    because: reasons,
    service,
    topic,
    topicName: findTopic(directory, topic, on)?.name,
    area: {
      ...area,
      districtName: areaName(area.district),
      communeName: areaName(area.commune),
      communeHint: explainProposedCommune(placeReasons, area.commune, { directory, on }),
      candidates: area.candidates.map(({ code, name }) => ({ code, name: areaName(code) ?? name })),
    },
    unit,
    unitName: unit && findUnitInForce(directory, unit, on)?.name,
    topics: topics.map((one) => ({ ...one, name: findTopic(directory, one.code, on)?.name })),
  };
};

/** Returns what triage proposes for a text that an operator typed. The text is not stored. */
const triageText = staffEndpoint({
  method: 'POST',
  path: '/api/staff/triage',
  summary: { vi: 'Phân loại nội dung', en: 'Classify a text' },
  access: accessRules.operatorDesk,
  body: TriageRequest,
  answers: { 200: StaffTriageResponse },
  needs: ['directory', 'now'],
  answer: async (request, _, services) => {
    const { text, channel = 'operator', receivedAt = services.now() } = request.body;
    return buildJsonReply(
      200,
      toTriageProposal({ text, channel, receivedAt }, await services.directory()),
    );
  },
});

/** Returns what triage proposes for the ticket's text, as of the opening date. */
const triageTicket = ticketEndpoint({
  method: 'GET',
  path: '/api/staff/tickets/{code}/triage',
  summary: { vi: 'Phân loại nội dung của phiếu', en: 'Classify the text of a ticket' },
  access: accessRules.hotline,
  answers: { 200: StaffTriageResponse },
  needs: ['directory', 'now', 'accessLog'],
  answer: async (request, member, services) => {
    const { ticket } = request;
    const seen = { code: ticket.code, kind: 'opened', at: services.now() } as const;
    await services.accessLog.note(buildStaffAccessLogEntry(member, seen)); // logged because the proposal quotes the ticket's text
    const text = [ticket.text, ticket.place].filter(Boolean).join('\n');
    const { channel, openedAt: receivedAt } = ticket;
    return buildJsonReply(
      200,
      toTriageProposal({ text, channel, receivedAt }, await services.directory()),
    );
  },
});

export const triageRoutes: StaffEndpoint<StaffApiDeps>[] = [triageText, triageTicket];
