import { StaffTriageResponse } from '../../core/contract/triage-responses.ts';
import { findArea } from '../../core/directory/area.ts';
import type { Directory } from '../../core/directory/directory.ts';
import { findTopic } from '../../core/directory/topic.ts';
import { findUnitInForce } from '../../core/directory/unit.ts';
import { buildStaffAccessLogEntry } from '../../core/staff/access-log.ts';
import { type TriageInput, triageMessage } from '../../core/triage/triage.ts';
import { TriageRequest } from '../../core/triage/triage-request.ts';
import { buildJsonReply, buildProblemReply } from '../runtime/reply.ts';
import { findVisibleTicket } from './find-visible-ticket.ts';
import type { StaffRoute } from './staff-entry-point.ts';
import { validateBody } from './validate-request.ts';

/** Returns what triage proposes for a text, with the names that the proposed codes had on the given day. */
const toTriageProposal = (message: TriageInput, directory: Directory) => {
  const { receivedAt: on } = message;
  const { service, topic, area, unit, topics, ...rest } = triageMessage(message, directory);
  const areaName = (code: string | undefined) => code && findArea(directory, code, on)?.fullName;
  return {
    ...rest,
    service,
    topic,
    topicName: findTopic(directory, topic, on)?.name,
    area: {
      ...area,
      districtName: areaName(area.district),
      communeName: areaName(area.commune),
    },
    unit,
    unitName: unit && findUnitInForce(directory, unit, on)?.name,
    topics: topics.map((one) => ({ ...one, name: findTopic(directory, one.code, on)?.name })),
  };
};

/**
 * Handles `POST /api/staff/triage`: returns what triage proposes for a text that an operator typed. The text is not stored.
 */
const triageText: StaffRoute['answer'] = async (request, _, services) => {
  const body = validateBody(request, TriageRequest);
  if (body.kind === 'refused') return body.reply;
  const { text, channel = 'operator', receivedAt = services.now() } = body.value;
  return buildJsonReply(
    200,
    toTriageProposal({ text, channel, receivedAt }, await services.directory()),
  );
};

/**
 * Handles `GET /api/staff/tickets/{code}/triage`: returns what triage proposes for the ticket's text, as of the opening date.
 */
const triageTicket: StaffRoute['answer'] = async (request, member, services) => {
  const ticket = await findVisibleTicket(request, member, services);
  if (!ticket) return buildProblemReply(404, 'not-found', request.lang);
  const seen = { code: ticket.code, kind: 'opened', at: services.now() } as const;
  await services.accessLog.note(buildStaffAccessLogEntry(member, seen)); // logged because the proposal quotes the ticket's text
  const text = [ticket.text, ticket.place].filter(Boolean).join('\n');
  const { channel, openedAt: receivedAt } = ticket;
  return buildJsonReply(
    200,
    toTriageProposal({ text, channel, receivedAt }, await services.directory()),
  );
};

export const triageRoutes: StaffRoute[] = [
  {
    method: 'POST',
    path: '/api/staff/triage',
    contract: { body: TriageRequest, answers: { 200: StaffTriageResponse } },
    answer: triageText,
  },
  {
    method: 'GET',
    path: '/api/staff/tickets/{code}/triage',
    contract: { answers: { 200: StaffTriageResponse }, problems: { 404: ['not-found'] } },
    answer: triageTicket,
  },
];
