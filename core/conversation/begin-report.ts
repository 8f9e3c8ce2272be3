import { serviceIn, serviceOf } from '../directory/service.ts';
import { servicesOn } from '../directory/services-on.ts';
import { topicNameIn, topicOf } from '../directory/topic.ts';
import { isDenunciation } from '../intake/denunciation.ts';
import { receptionOffice } from '../intake/reception-office.ts';
import { guidanceWords } from '../messages/wording/guidance.ts';
import { localDate } from '../time/local-date.ts';
import type { Triage } from '../triage/triage.ts';
import type { Draft } from './conversation.ts';
import { choices, type Room, text } from './room.ts';
import { areaLabel, elsewhereIn } from './steps/place-steps.ts';
import { askOther, dropDraft, goOn, keep, newDraft, say, sayWords, type Turn } from './turn.ts';

/** Confidence of the triage below which the conversation asks instead of assuming the result. */
const leastConfidence = 0.4;

/** Fills missing fields of a report with the result of the triage. Answers of the sender are never overwritten. */
const filledIn = (draft: Draft, understood: Triage, { directory, now }: Room): Draft => {
  const offered = servicesOn(directory, now);
  const isOurs =
    understood.confidence >= leastConfidence &&
    offered.some(({ code }) => code === understood.service);
  const service = draft.service ?? (isOurs ? understood.service : undefined);
  const topic = topicOf(directory, understood.topic, now);
  const isSure =
    understood.confidence >= leastConfidence && topic !== undefined && topic.service === service;
  const { commune, candidates } = understood.area;
  return {
    ...draft,
    service,
    topic: draft.topic ?? (isSure ? topic.code : undefined),
    topics: understood.topics.map(({ code }) => code).slice(0, 3),
    areaCode: draft.areaCode ?? commune,
    areas: commune === undefined ? candidates.map(({ code }) => code).slice(0, 10) : [],
  };
};

/** Returns a confirmation of what the triage recognised, so that the sender notices a wrong guess immediately. */
const understoodWords = (before: Draft, draft: Draft, room: Room): string | undefined => {
  const { directory, now, lang, words } = room;
  const topic = before.topic === undefined ? topicOf(directory, draft.topic, now) : undefined;
  const service =
    before.service === undefined && draft.service !== undefined
      ? serviceIn(lang, serviceOf(directory, draft.service)).short
      : undefined;
  const parts = [
    service,
    topic && topicNameIn(lang, topic).name,
    before.areaCode === undefined && draft.areaCode ? areaLabel(draft.areaCode, room) : undefined,
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? words.understood(parts.join('; ')) : undefined;
};

/**
 * Directs the sender of a possible denunciation to the competent office. The report is deleted; only an anonymous counter is
 * incremented.
 */
export const guideDenunciation = async (turn: Turn): Promise<Turn> => {
  const { room, ports, state } = turn;
  const { directory, now, lang, words } = room;
  await ports.guided.add('denunciation', localDate(now));
  const office = receptionOffice(directory, now);
  const named = office && {
    name: office.name[lang === 'en' ? 'en' : 'vi'],
    address: office.address,
    hours: office.hours[lang === 'en' ? 'en' : 'vi'],
    isConfirmed: office.isConfirmed,
  };
  const { lines } = guidanceWords(lang).denunciation(named);
  const offered = [
    { id: 'report', label: words.isReport },
    { id: 'person', label: words.person },
    { id: 'stop', label: words.stop },
  ];
  const kept = keep(dropDraft(turn), { past: state.past });
  return askOther(kept, 'denunciation', choices(lines.join('\n\n'), offered, room));
};

type Elsewhere = { province: { name: string }; hotline: string };

/**
 * Directs the sender to the hotline of another province. The report is retained in case the sender answers that the issue is
 * local.
 */
export const guideElsewhere = async (
  turn: Turn,
  { province, hotline }: Elsewhere,
  draft: Draft,
): Promise<Turn> => {
  const { room, ports } = turn;
  const { words, lang } = room;
  await ports.guided.add('elsewhere', localDate(room.now));
  const guidance = guidanceWords(lang);
  const { lines } = guidance.elsewhere({ province: province.name, hotline });
  const offered = [
    { id: 'here', label: words.happenedHere },
    { id: 'stop', label: words.stop },
  ];
  return askOther(
    say(keep(turn, { draft }), {
      kind: 'link',
      text: lines[0] ?? '',
      href: `tel:${hotline}`,
      label: guidance.dial(hotline),
      lang: room.lang,
    }),
    'elsewhere',
    choices(lines.slice(1).join('\n'), offered, room),
  );
};

const isQuestion = (said: string): boolean =>
  /\?|(?:^|\s)(?:làm sao|lam sao|thế nào|the nao|bao giờ|bao gio|ở đâu|o dau|cách nào|how|when|where|what)(?:\s|$)/iu.test(
    said,
  );

/**
 * Shows a matching article of the knowledge base with its source, and asks whether it answers the question. Returns undefined
 * if there is none.
 */
const tellArticles = (turn: Turn, said: string, draft: Draft): Turn | undefined => {
  const { ports, room } = turn;
  const { words, lang, directory } = room;
  const [article] = ports.articles(said, lang, directory);
  if (!article || !isQuestion(said)) return undefined;
  const told = say(
    keep(turn, { draft }),
    text([article.title, article.text, words.articleFrom(article.source)].join('\n\n'), room),
    { kind: 'link', text: words.read, href: article.href, label: article.title, lang },
  );
  const offered = [
    { id: 'enough', label: words.articleEnough },
    { id: 'ask', label: words.articleAsk },
    { id: 'person', label: words.person },
  ];
  return askOther(told, 'article', choices(words.articleFits, offered, room));
};

/** Confirms what the triage recognised and asks for the missing fields. */
export const proceed = (turn: Turn, before: Draft, draft: Draft): Turn => {
  const words = understoodWords(before, draft, turn.room);
  return goOn(words === undefined ? turn : sayWords(turn, words), draft);
};

/**
 * Processes the sender's description of the issue: runs the triage, and redirects denunciations and reports about other
 * provinces.
 */
export const takeMatter = async (turn: Turn, said: string, before: Draft): Promise<Turn> => {
  const { room, ports } = turn;
  const { directory, now } = room;
  const understood = await ports.understand({ text: said, receivedAt: now }, directory);
  const isEmergency = understood.flags.includes('emergency');
  if (!before.notDenunciation && !isEmergency && isDenunciation(said, directory, now)) {
    return guideDenunciation(turn);
  }
  const filled = filledIn({ ...before, text: said }, understood, room);
  const elsewhere = filled.areaCode === undefined ? elsewhereIn(said, room) : undefined;
  if (elsewhere) return guideElsewhere(turn, elsewhere, filled);
  return tellArticles(turn, said, filled) ?? proceed(turn, before, filled);
};

/** Starts a report with the fields that are already known. */
export const beginReport = (turn: Turn, known: Partial<Draft> = {}): Turn => {
  const begun = newDraft(turn);
  return goOn(begun.turn, { ...begun.draft, ...known });
};

export const beginWith = (turn: Turn, said: string, known: Partial<Draft> = {}): Promise<Turn> => {
  const begun = newDraft(turn);
  return takeMatter(begun.turn, said, { ...begun.draft, ...known });
};
