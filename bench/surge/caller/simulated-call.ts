import { runCall } from '../../../flow-tools/simulator/call/run-call.ts';
import { parameterReferenceRules } from '../../../flow-tools/simulator/load-flow.ts';
import { type CallResult, toCallResult } from '../../../local/connect/call-result.ts';
import { type PhoneDay, secondsPerDay } from '../phone-day.ts';
import { type SimulatedPerson, toExponentialSample } from '../staff/simulated-person.ts';
import {
  type CallerDayRecord,
  determineHelpOutcome,
  hasNoReportDetails,
  pickBestHelpOutcome,
  recordQueueWait,
} from './caller-day.ts';
import { createSimulatedCaller } from './simulated-caller.ts';

/** Maximum number of calls that a simulated caller makes on one day. */
const maxCalls = 8;
const maxBusyTones = 20;
const hour = 3600;

/**
 * Starts a call of a simulated person. `as` is the person with another reason for the call, for example to ask about a
 * ticket.
 */
export function startSimulatedCall(
  day: PhoneDay,
  journey: CallerDayRecord,
  as: SimulatedPerson = journey.person,
): void {
  const { timeline, counters, options } = day;
  if (timeline.now() >= secondsPerDay) return;
  if (counters.linesInUse >= options.assumed.lines) {
    meetBusyTone(day, journey, as);
    return;
  }
  counters.linesInUse += 1;
  counters.maxLines = Math.max(counters.maxLines, counters.linesInUse);
  timeline.start(async () => {
    const call = await lead(day, journey, as);
    counters.linesInUse -= 1;
    counters.secondsIn += call.seconds;
    recordQueueWait(journey, call);
    journey.isBare = hasNoReportDetails(call) && (journey.isBare || journey.help === undefined);
    const before = journey.help;
    journey.help = pickBestHelpOutcome(
      before,
      determineHelpOutcome(call, as, journey.hasRegistered),
    );
    if (journey.calls === 1 && journey.busyTones === 0)
      journey.isServedAtOnce = journey.help !== undefined;
    goOn(day, journey, before === undefined);
  });
}

const lead = async (
  day: PhoneDay,
  journey: CallerDayRecord,
  person: SimulatedPerson,
): Promise<CallResult> => {
  const { timeline, byContact, options, hotline } = day;
  journey.calls += 1;
  journey.answeredAt = timeline.now();
  const contactId = `contact-${person.number}-${journey.calls}`;
  byContact.set(contactId, journey);
  if (person.purpose === 'status' && journey.ticket === undefined) {
    const reported = new Date(day.instantOf(0).getTime() - secondsPerDay * 1000);
    journey.ticket = hotline.remember(person.from, reported).code;
  }
  const { ticket } = journey;
  const { messageSeconds, patienceMinutes } = options.assumed;
  const transcript = await runCall({
    environment: day.createEnvironment(),
    caller: createSimulatedCaller({
      person,
      ticket,
      spelled: 0,
      messageSeconds,
      patienceMinutes,
    }),
    flow: options.telephone.main,
    language: parameterReferenceRules,
    contactId,
    clock: timeline.startClock(),
  });
  byContact.delete(contactId);
  return toCallResult(transcript);
};

const meetBusyTone = (day: PhoneDay, journey: CallerDayRecord, as: SimulatedPerson): void => {
  const { busyRedialShare, busyRedialMinutes } = day.options.assumed;
  const { random } = journey.person;
  journey.busyTones += 1;
  if (journey.busyTones >= maxBusyTones || random() >= busyRedialShare) return;
  const after = toExponentialSample(60 * busyRedialMinutes, random());
  day.timeline.at(day.timeline.now() + after, () => startSimulatedCall(day, journey, as));
};

/**
 * Schedules the next call of a simulated person. People without help call again, and some people with a ticket call once
 * more to ask about it.
 */
const goOn = (day: PhoneDay, journey: CallerDayRecord, isFirstHelp: boolean): void => {
  const { timeline, options } = day;
  const { person, help, calls } = journey;
  const { redialShare, redialMinutes, asksAgainShare } = options.assumed;
  const drawn = person.random();
  const again = person.random();
  if (help === undefined) {
    if (calls >= maxCalls || drawn >= redialShare) return;
    timeline.at(timeline.now() + toExponentialSample(60 * redialMinutes, again), () =>
      startSimulatedCall(day, journey),
    );
  } else if (help === 'registered' && isFirstHelp && drawn < asksAgainShare) {
    const asking: SimulatedPerson = { ...person, purpose: 'status', insists: false };
    timeline.at(timeline.now() + toExponentialSample(3 * hour, again), () =>
      startSimulatedCall(day, journey, asking),
    );
  }
};
