import { RoutingTestResponse } from '../../../core/contract/staff/supervision/supervision-responses.ts';
import type { Directory } from '../../../core/directory/model/directory.ts';
import { findUnitInForce } from '../../../core/directory/model/organization/unit.ts';
import { formatClockExplanation } from '../../../core/messages/texts/explanations/clock-explanation.ts';
import { formatRouteExplanation } from '../../../core/messages/texts/explanations/route-explanation.ts';
import { getClockCalendar } from '../../../core/sla/recompute-clocks.ts';
import { accessRules } from '../../../core/staff/members/access-rules.ts';
import { formatDatesInHotlineTime } from '../../../core/time/format-dates-in-hotline-time.ts';
import {
  RoutingSimulationInput,
  type RoutingSimulationResult,
  simulateRouting,
} from '../../../core/workflow/simulate-routing.ts';
import { buildJsonReply, buildProblemReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { toEscalationResponse } from '../reply/to-escalation-response.ts';
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts';

type SuccessfulRouteTest = Extract<RoutingSimulationResult, { kind: 'tried' }>;
type DirectoryAt = { directory: Directory; now: Date };

/** Explains the deadline of each clock of a hypothetical report in the same sentences as the ticket page. */
const explainSteps = ({ ticket }: SuccessfulRouteTest, { directory, now }: DirectoryAt) => {
  const calendar = getClockCalendar(ticket, directory);
  const unit = ticket.unit && findUnitInForce(directory, ticket.unit, now);
  const hasOwnHours = calendar !== directory.calendar;
  const whose = unit && hasOwnHours ? { unit: unit.name, hasOwnHours } : undefined;
  return Object.fromEntries(
    Object.entries(ticket.clocks).map(([name, clock]) => [
      name,
      formatClockExplanation(clock, { calendar, whose }),
    ]),
  );
};

const toRouteTestResponse = (tried: SuccessfulRouteTest, directoryAt: DirectoryAt) => {
  const { ticket, route, clocks, chain } = tried;
  const why = explainSteps(tried, directoryAt);
  return {
    decision: route.kind,
    unit: ticket.unit,
    unitName: ticket.unitName,
    coUnits: ticket.coUnits.map((unit) => ({
      unit,
      unitName: findUnitInForce(directoryAt.directory, unit, directoryAt.now)?.name,
    })),
    service: ticket.service,
    topic: ticket.topic,
    priority: ticket.priority,
    area: ticket.areaName,
    why: formatRouteExplanation(route, directoryAt.directory, directoryAt.now),
    because: route.because,
    candidates: route.kind === 'operator' ? route.candidates : [],
    chain: chain.map(({ title, isHead, units }) => ({
      title,
      isHead,
      units: units.map(({ ref, name }) => ({ unit: ref, unitName: name })),
    })),
    clocks: toEscalationResponse(clocks, directoryAt).map((clock) => ({
      ...clock,
      why: why[clock.clock] ?? [],
    })),
  };
};

/**
 * Returns where a hypothetical report would be routed and why, its deadlines, and the recipients of its escalation steps.
 */
const testRoute = staffEndpoint({
  method: 'POST',
  path: '/api/staff/route-test',
  summary: { vi: 'Thử chuyển phiếu, kèm lý do', en: 'Test the routing of a report' },
  access: accessRules.hotline,
  body: RoutingSimulationInput,
  answers: { 200: RoutingTestResponse },
  needs: ['directory', 'now'],
  answer: async (request, _, services) => {
    const [directory, now] = [await services.directory(), services.now()];
    const tried = simulateRouting(request.body, directory, now);
    return tried.kind === 'tried'
      ? buildJsonReply(
          200,
          formatDatesInHotlineTime(
            toRouteTestResponse(tried, { directory, now: request.body.on ?? now }),
          ),
        )
      : buildProblemReply('invalid', request.lang, { errors: [tried.error] });
  },
});

export const routingSimulationRoutes: StaffEndpoint<StaffApiDeps>[] = [testRoute];
