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

/** Whether acts of this name count on the common ticket, wherever the citizen's own is merged. */
export const isCommonAct = (name: string): boolean => names.has(name);

/** Whether the ticket holds its citizen's text still: what was erased or sealed gets no new one. */
export const hasWords = ({ text, anonymisedAt }: Pick<Ticket, 'text' | 'anonymisedAt'>): boolean =>
  text !== '' && !anonymisedAt;

/** Whether the act of a merged ticket's citizen counts on the common ticket. */
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

/** What the act makes of the common ticket, which doesn't list the photos of others. */
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

/** What the act makes of the merged ticket: its units may be those that the text complains about. */
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

/** A merged ticket's next version as the origin of an event of the common one. */
export const originOf = ({ code, version }: Pick<Ticket, 'code' | 'version'>) => ({
  code,
  version: version + 1,
});

/** Both changes of something that a merged ticket's citizen did, linked with each other. */
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
 * Records an act of a merged ticket's citizen on the common ticket, where it counts, and on their own ticket, where it
 * stays when the merge is undone. Both texts are screened, since each ticket has units of its own.
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
