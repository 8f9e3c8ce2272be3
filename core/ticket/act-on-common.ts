import type { Act, Acted, ActOf, Occasion } from './act.ts';
import { actOn, citizenText } from './act-on.ts';
import { addPhoto, isPhotoNews } from './acts/add-photo.ts';
import { type NotNow, notNow } from './acts/rule.ts';
import { tellUnit } from './acts/tell.ts';
import { changeTo, type Made } from './change.ts';
import { holdForComplaint } from './complaint-hold.ts';
import type { Actor } from './event.ts';
import type { EventMatter } from './event-matter.ts';
import { statusAfter } from './lifecycle.ts';
import type { Change, Ticket } from './ticket.ts';

const commonActs = ['write', 'add-photo', 'rate', 'reopen'] as const;
type CommonAct = ActOf<(typeof commonActs)[number]>;
const names: ReadonlySet<string> = new Set(commonActs);

/** Returns whether an action by a merged ticket's citizen also applies to the common ticket. */
export const isCommonAct = (name: string): boolean => names.has(name);

/** Returns whether the ticket still holds its citizen's text; a ticket whose text was erased accepts no new text. */
export const hasWords = ({ text, anonymisedAt }: Pick<Ticket, 'text' | 'anonymisedAt'>): boolean =>
  text !== '' && !anonymisedAt;

/** Returns whether an action by a merged ticket's citizen must also be recorded on the common ticket. */
export const isForCommon = (
  act: Act,
  { mergedInto }: Pick<Ticket, 'mergedInto'>,
  { role }: Actor,
): act is CommonAct => mergedInto !== undefined && role === 'citizen' && isCommonAct(act.act);

type OnBoth = { kind: 'changes'; changes: [own: Change, common: Change] };

const eventOf = (act: CommonAct): EventMatter => {
  switch (act.act) {
    case 'write':
      return { kind: 'wrote', text: act.text, moved: [] };
    case 'rate':
      return { kind: 'rated', score: act.score, comment: act.comment };
    case 'reopen':
      return { kind: 'reopened', reason: act.reason };
    case 'add-photo':
      return { kind: 'photo-added', photo: act.photo.id, moved: [] };
  }
};

/**
 * Decides a merged citizen's action on the common ticket. A photo only creates an event there, because the merged ticket
 * lists it.
 */
const onCommon = (one: Ticket, into: Ticket, act: CommonAct, occasion: Occasion): Acted => {
  if (act.act !== 'add-photo') return actOn(into, act, occasion);
  if (!statusAfter(into.status, act.act)) return notNow;
  const made: Made = {
    to: {},
    event: eventOf(act),
    alerts: (after) =>
      isPhotoNews(one, occasion)
        ? tellUnit('handler', after, { about: 'wrote' }, occasion).filter(
            ({ channel }) => channel === 'email',
          )
        : [],
  };
  return { kind: 'change', change: changeTo(into, made, occasion) };
};

/**
 * Decides a citizen's action on their merged ticket and screens its text, since the report may complain about that ticket's
 * own units.
 */
const onMerged = (one: Ticket, into: Ticket, act: CommonAct, occasion: Occasion) => {
  const { mergedInto, status } = one;
  if (act.act === 'add-photo') {
    const photo = { ...act.photo, sentTo: into.code };
    const added = addPhoto(one, { ...act, photo }, { ...occasion, status });
    return 'kind' in added ? added : { ...added, alerts: () => [] };
  }
  const rated = act.act === 'rate' && { score: act.score, cycle: into.cycle };
  const made: Made = {
    to: { mergedInto: mergedInto && { ...mergedInto, ...(rated && { rated }) } },
    event: eventOf(act),
  };
  const text = citizenText(act);
  return text ? holdForComplaint(one, made, text, occasion) : made;
};

/** Returns the merged ticket's code and next version, which the common ticket's event stores as its origin. */
export const originOf = ({ code, version }: Pick<Ticket, 'code' | 'version'>) => ({
  code,
  version: version + 1,
});

/** Returns the changes of a merged ticket and its common ticket, with events that refer to each other. */
export const onBoth = (
  one: Ticket,
  made: Made,
  common: Change,
  occasion: Occasion,
): [own: Change, common: Change] => {
  const { code, version, possibleEmergency } = common.after;
  const isAlarm = possibleEmergency?.version === version;
  const mergedInto = made.to.mergedInto ?? one.mergedInto;
  const to = {
    ...made.to,
    ...(mergedInto && isAlarm && { mergedInto: { ...mergedInto, isAlarm } }),
  };
  const recordedOn = { code, version };
  return [changeTo(one, { ...made, to }, { ...occasion, recordedOn }), common];
};

/**
 * Records an action of a merged ticket's citizen on the common ticket and on their own ticket, where it remains if the merge
 * is undone. Screens the text for both, because each ticket has its own units.
 */
export const actOnCommon = (
  one: Ticket,
  into: Ticket,
  act: CommonAct,
  occasion: Occasion,
): OnBoth | NotNow | Exclude<Acted, { kind: 'change' }> => {
  if (!hasWords(one)) return notNow;
  const { nonce: _, bodyHash: __, ...same } = occasion;
  const acted = onCommon(one, into, act, { ...same, origin: originOf(one) });
  if (acted.kind !== 'change') return acted;
  const made = onMerged(one, into, act, occasion);
  if ('kind' in made) return made;
  return { kind: 'changes', changes: onBoth(one, made, acted.change, occasion) };
};
