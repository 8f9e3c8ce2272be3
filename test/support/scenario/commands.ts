import fc from 'fast-check';
import { expect } from 'vitest';
import {
  type PerformActionResult,
  performTicketAction,
} from '../../../core/ticket/change/perform-action.ts';
import { mergeTicketsAsStaff } from '../../../core/ticket/change/perform-as-staff.ts';
import type { TicketEvent } from '../../../core/ticket/events/event.ts';
import { escalationEventKinds } from '../../../core/ticket/events/kinds/escalation-event-fields.ts';
import type { Action, MergeAction } from '../../../core/ticket/model/action.ts';
import { mayPerform } from './actor-permissions.ts';
import { applyTicketEvent } from './apply-ticket-event.ts';
import { answerEventKind, appliesToCommonTicket, expectedVerdicts } from './expected-verdicts.ts';
import { checkNotificationsStored, checkTicketInvariants } from './invariants.ts';
import {
  isModelOpen,
  listLikelyActions,
  type ModelActor,
  mergeVerdicts,
  modelActionNames,
  type TicketModel,
} from './model.ts';
import { buildAction, listPossibleActors, pickByNumber, toModelActor } from './model-actions.ts';
import type { ModelTicketName, ScenarioHarness, TicketModels } from './scenario-harness.ts';

type Command = fc.AsyncCommand<TicketModels, ScenarioHarness>;

const another = { one: 'other', other: 'one' } as const;

const command = (
  name: string,
  run: (models: TicketModels, harness: ScenarioHarness) => Promise<void>,
): Command => ({
  check: () => true,
  async run(models, world) {
    await run(models, world);
    await checkNotificationsStored(world);
    await checkTicketInvariants('one', models.one, world);
    await checkTicketInvariants('other', models.other, world);
  },
  toString: () => name,
});

/** Records in the model what only the action contains and its event doesn't. */
const remember = (model: TicketModel, action: Action): TicketModel => {
  if (action.act === 'refer') {
    const isSealed = action.reason === 'denunciation';
    const withoutText = { resultPhotos: [], isPublished: false };
    return { ...model, isSealed, ...(isSealed && withoutText) };
  }
  if (action.act !== 'classify') return model;
  const { topic, priority = model.priority, accused: added = [] } = action;
  const accused = [...new Set([...model.accused, ...added])];
  return { ...model, priority, accused, topic: topic ?? model.topic };
};

const performAction = async (
  which: ModelTicketName,
  action: Action,
  person: ModelActor,
  version: number,
  scenarioHarness: ScenarioHarness,
) => {
  const makesStale = ({ by }: TicketEvent) =>
    JSON.stringify(by) !== JSON.stringify(toModelActor(person));
  const asking = {
    by: toModelActor(person),
    channel: 'test',
    nonce: scenarioHarness.aKey(),
    ...(person !== 'citizen' && { seen: { version, makesStale } }),
  };
  const send = (): Promise<PerformActionResult> =>
    performTicketAction(scenarioHarness.codes[which], action, asking, scenarioHarness);
  return { outcome: await send(), again: send };
};

/** Verifies that repeating an action's request writes nothing and returns the first result. */
const isRecordedOnce = async (
  which: ModelTicketName,
  event: TicketEvent,
  again: () => Promise<PerformActionResult>,
  harness: ScenarioHarness,
) => {
  expect(await again()).toMatchObject({
    kind: 'already-recorded',
    what: event.kind,
    version: event.version,
  });
  expect((await harness.read(which)).ticket.version).toBe(event.version);
};

type Choices = [name: number, whom: number, fields: number, isTwice: boolean];

/** Chooses an action and an actor. Likely choices are currently possible and allowed; others are random. */
const chosen = (
  model: TicketModel,
  isLikely: boolean,
  [name, whom, fields]: Choices,
): [Action, ModelActor] => {
  const names = isLikely ? listLikelyActions(model) : modelActionNames;
  const act = buildAction(names[name % names.length] ?? 'acknowledge', model, fields);
  const people = listPossibleActors(model);
  const [first = people[0], ...others] = people.filter((one) => mayPerform(model, act, one));
  return [act, pickByNumber(isLikely ? [first, ...others] : people, whom)];
};

const someAct = (which: ModelTicketName, isLikely: boolean, choices: Choices): Command =>
  command(`${which}: ${isLikely ? 'likely' : 'any'} ${choices}`, async (models, world) => {
    const model = models[which];
    const [act, person] = chosen(model, isLikely, choices);
    const { version } = (await world.read(which)).ticket;
    const verdicts = expectedVerdicts(model, models[another[which]], act, person, world.now());
    const { outcome, again } = await performAction(which, act, person, version, world);
    expect(verdicts, JSON.stringify([act, person])).toContain(outcome.kind);
    if (outcome.kind !== 'recorded') return;
    if (act.act === 'answer') expect(outcome.event.kind).toBe(answerEventKind(model, person));
    const after = remember(applyTicketEvent(model, outcome.event), act);
    const actedAt = [...model.citizenActedAt, ...(person === 'citizen' ? [world.now()] : [])];
    models[which] = { ...after, citizenActedAt: actedAt };
    if (appliesToCommonTicket(model, act)) {
      const whither = another[which];
      const last = (await world.read(whither)).events.at(-1);
      if (last) models[whither] = applyTicketEvent(models[whither], last);
    }
    if (choices[3]) await isRecordedOnce(which, outcome.event, again, world);
  });

const quiet: TicketEvent['kind'][] = [
  ...escalationEventKinds,
  'unreachable',
  'link-refused',
  'recomputed',
  'national-recorded',
  'national-corrected',
];

/** Command: a note from an outdated page is answered with the changes since that page. */
const staleNote = (which: ModelTicketName): Command =>
  command(`${which} is noted on an old page`, async (models, world) => {
    const { events } = await world.read(which);
    const act = { act: 'note', text: 'một ghi chú' } as const;
    const news = events.filter(
      ({ kind, version, by }) => version > 1 && !quiet.includes(kind) && by.sub !== 'operator',
    );
    const [verdict] = expectedVerdicts(
      models[which],
      models[another[which]],
      act,
      'operator',
      world.now(),
    );
    const { outcome } = await performAction(which, act, 'operator', 1, world);
    expect(outcome.kind).toBe(news.length > 0 ? 'stale' : verdict);
    if (outcome.kind === 'stale') expect(outcome.since).toEqual(news);
    if (outcome.kind === 'recorded') models[which] = applyTicketEvent(models[which], outcome.event);
  });

const mergedOrNot = (which: ModelTicketName, isUndone: boolean): Command =>
  command(`${which} is ${isUndone ? 'taken out' : 'merged'}`, async (models, world) => {
    const whither = another[which];
    const [one, into] = [models[which], models[whither]];
    const mergeAction: MergeAction = isUndone
      ? { act: 'unmerge', reason: 'hai việc khác nhau' }
      : { act: 'merge', into: world.codes[whither], reason: 'cùng một việc' };
    const { version } = (await world.read(which)).ticket;
    const asking = { member: { sub: 'operator', role: 'operator' as const }, version };
    const outcome = await mergeTicketsAsStaff(
      world.codes[which],
      mergeAction,
      { ...asking, nonce: world.aKey() },
      world,
    );
    const undone = one.status === 'merged' && !one.isErased ? 'recorded' : 'not-now';
    expect(isUndone ? [undone] : mergeVerdicts(one, into)).toContain(outcome.kind);
    if (outcome.kind !== 'recorded') return;
    models[which] = applyTicketEvent(one, outcome.event);
    const last = (await world.read(whither)).events.at(-1);
    if (last) models[whither] = applyTicketEvent(into, last);
  });

const day = 24 * 60;

const isStep = (kind: TicketEvent['kind']): boolean =>
  escalationEventKinds.some((one) => one === kind);

/** Command: time passes and the workflow does exactly what is due. */
const later = (minutes: number): Command =>
  command(`${minutes} minutes later`, async (models, world) => {
    world.later(minutes);
    for (const which of ['one', 'other'] as const) {
      const before = (await world.read(which)).ticket.version;
      const model = models[which];
      await world.runWorkflowStep(which);
      const made = (await world.read(which)).events.filter(({ version }) => version > before);
      const { waitsUntil, answeredAt, status } = model;
      const closes = status === 'answered' && answeredAt && answeredAt.getTime() + 7 * day * 60_000;
      const due = [
        ...(status === 'new' ? ['routed'] : []),
        ...(waitsUntil && waitsUntil <= world.now() ? ['resumed'] : []),
        ...(closes && closes <= world.now().getTime() ? ['closed'] : []),
      ];
      const kinds = made.map(({ kind }) => kind).filter((kind) => !isStep(kind));
      expect(kinds.map((k) => (k === 'assigned' || k === 'queued' ? 'routed' : k))).toEqual(due);
      if (!isModelOpen(model)) expect(made.filter(({ kind }) => kind === 'rung')).toEqual([]);
      const ofData = made.flatMap((event) => (event.kind === 'data-rung' ? event.percent : []));
      expect(ofData).toEqual(model.asksData ? [...new Set(ofData)].toSorted((a, b) => a - b) : []);
      models[which] = made.reduce(applyTicketEvent, model);
    }
  });

const which = fc.constantFrom<ModelTicketName>('one', 'one', 'other');
const choices = fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.boolean());

/** Returns random sequences of everything that can happen to two tickets. */
export function createTicketCommands(maxCommands: number) {
  return fc.commands(
    [
      fc.tuple(which, choices).map(([whose, made]) => someAct(whose, true, made)),
      fc.tuple(which, choices).map(([whose, made]) => someAct(whose, true, made)),
      fc.tuple(which, choices).map(([whose, made]) => someAct(whose, true, made)),
      fc.tuple(which, choices).map(([whose, made]) => someAct(whose, false, made)),
      fc.constantFrom(0, 1, 5, 20, 60, 300, day, 6 * day, 8 * day, 31 * day).map(later),
      which.map(staleNote),
      fc.tuple(which, fc.boolean()).map(([whose, isUndone]) => mergedOrNot(whose, isUndone)),
    ],
    { maxCommands, size: 'max' },
  );
}
