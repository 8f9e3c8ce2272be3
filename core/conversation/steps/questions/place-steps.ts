import { findArea, findAreaInForce } from '../../../directory/model/areas/area.ts';
import {
  explainFormerName,
  formatAreaInDistrict,
} from '../../../directory/read/areas/area-hint.ts';
import { findAreasInText } from '../../../directory/read/areas/search-areas.ts';
import { fillHotlineDetails } from '../../../directory/read/hotline-details.ts';
import { explainReplacedArea, findReplacedArea } from '../../../intake/report/replaced-area.ts';
import { resolvePlace } from '../../../routing/resolve-place.ts';
import { explainPlaceOutsideArea } from '../../../routing/route-outside-area.ts';
import { routeToOtherProvince } from '../../../routing/route-to-other-province.ts';
import {
  type ChatContext,
  type ChatInput,
  type ChatStep,
  type ChatStepResult,
  toChoicesReply,
} from '../../model/chat-context.ts';
import type { ReportDraft } from '../../model/conversation.ts';

const maxOfferedAreas = 10;
const maxPlaceCharacters = 200;

/** Returns the name of a commune with its district or city, such as "Xã Long Đức, thành phố Trà Vinh". */
export function getAreaLabel(code: string, context: ChatContext): string {
  const area = findArea(context.directory, code, context.now);
  return area ? formatAreaInDistrict(context.directory, area, context.now) : code;
}

const toUnknownAreaChoice = (chatContext: ChatContext) => ({
  id: 'area:',
  label: chatContext.texts.unknown,
});

export function addLocationToDraft(
  draft: ReportDraft,
  { latitude, longitude }: NonNullable<ChatInput['place']>,
  { texts }: ChatContext,
): { draft: ReportDraft; note: string } {
  const sent = texts.sentPlace(latitude.toFixed(5), longitude.toFixed(5));
  const before = draft.spot?.slice(0, maxPlaceCharacters - sent.length - 2);
  return {
    draft: { ...draft, spot: before ? `${before}. ${sent}` : sent },
    note: texts.noted(sent),
  };
}

/**
 * Stores a text that names no known commune as the description of the place if it has at least three words. Asks for the
 * commune again in any case.
 */
const storeAsPlace = (text: string, draft: ReportDraft, { texts }: ChatContext): ChatStepResult =>
  draft.spot === undefined && text.split(/\s+/).length >= 3 && text.length <= maxPlaceCharacters
    ? { draft: { ...draft, spot: text }, hint: texts.noted(text) }
    : { hint: texts.areaNotFound };

/**
 * Explains which commune replaced the former commune that the text names, such as "Xã Huyền Hội, huyện Càng Long, nay thuộc
 * xã Tân An".
 */
export function explainFormerArea(
  text: string,
  areaCode: string,
  { directory, now, lang }: ChatContext,
): string | undefined {
  const area = findArea(directory, areaCode, now);
  const found = findAreasInText(directory, text, now).find((one) => one.area === area);
  const explanation = found && explainFormerName(directory, found, { on: now, lang });
  return explanation && `${explanation}.`;
}

/**
 * Replaces the commune of the unfinished report if it ended since the last message, with a note that names its successor. If
 * there are several successors, the chat asks which one.
 */
export function replaceEndedDraftArea(
  draft: ReportDraft,
  selectedAt: Date,
  { directory, now, lang }: ChatContext,
): { draft: ReportDraft; note: string | undefined } {
  const areas = draft.areas.flatMap((code) => {
    const { current } = findReplacedArea(directory, code, { selectedAt, on: now }) ?? {};
    return current?.map((area) => area.code) ?? code;
  });
  const replaced = findReplacedArea(directory, draft.areaCode ?? '', { selectedAt, on: now });
  if (!replaced) return { draft: { ...draft, areas }, note: undefined };
  const note = explainReplacedArea(directory, replaced, { on: now, lang });
  const [area, ...others] = replaced.current;
  const { areaCode: _, ...open } = draft;
  return others.length === 0
    ? { draft: { ...draft, areaCode: area?.code, areas }, note }
    : { draft: { ...open, areas: replaced.current.map(({ code }) => code) }, note };
}

/**
 * Stores a place in the hotline's province but outside its area as the description of the place, with a note on where the
 * report goes. Undefined for other places.
 */
export function storePlaceOutsideArea(
  text: string,
  draft: ReportDraft,
  { directory, now, lang, hotline }: ChatContext,
): { draft: ReportDraft; note: string } | undefined {
  const outside = explainPlaceOutsideArea(text, directory, { on: now, lang });
  if (!outside) return undefined;
  const spot = draft.spot ?? text.slice(-maxPlaceCharacters);
  const note = fillHotlineDetails(outside, hotline);
  return { draft: { ...draft, areaCode: '', areas: [], spot }, note };
}

/**
 * Reads the commune from the chat user's text. Stores it if exactly one commune matches; otherwise offers the candidates.
 */
const readAreaFromText = (
  text: string,
  draft: ReportDraft,
  context: ChatContext,
): ChatStepResult => {
  const { directory, now, texts } = context;
  const located = resolvePlace({ place: text, on: now }, directory);
  const hits = located.kind === 'unclear' ? located.hits.map(({ area }) => area) : [];
  const found = located.kind === 'area' ? [located.area] : hits;
  const communes = found.filter(({ level }) => level === 'commune');
  const [only] = communes;
  if (only && located.kind === 'area') {
    const spot = text.split(/\s+/).length > 5 && draft.spot === undefined ? text : draft.spot;
    const note = explainFormerArea(text, only.code, context);
    return { draft: { ...draft, areaCode: only.code, areas: [], spot }, ...(note && { note }) };
  }
  if (communes.length > 0) {
    const areas = communes.slice(0, maxOfferedAreas).map(({ code }) => code);
    return { draft: { ...draft, areas }, hint: texts.areaWhich };
  }
  const outside = storePlaceOutsideArea(text, draft, context);
  if (outside) return outside;
  const [district] = found;
  if (district) return { hint: `${district.fullName}:` };
  return storeAsPlace(text, draft, context);
};

/** Returns the name and hotline of another province if the text names a place there. */
export function findOtherProvince(place: string, { directory, now }: ChatContext) {
  return routeToOtherProvince(resolvePlace({ place, on: now }, directory), directory, now);
}

export const chatAreaStep: ChatStep = {
  isMissing: (draft) => draft.areaCode === undefined,
  buildPrompt: (draft, context) =>
    draft.areas.length > 0
      ? toChoicesReply(
          context.texts.areaWhich,
          [
            ...draft.areas.map((code) => ({
              id: `area:${code}`,
              label: getAreaLabel(code, context),
            })),
            toUnknownAreaChoice(context),
          ],
          context,
        )
      : toChoicesReply(context.texts.area, [toUnknownAreaChoice(context)], context),
  read: ({ choice, text }, draft, context) => {
    if (choice === 'area:') return { draft: { ...draft, areaCode: '' } };
    const code = choice?.startsWith('area:') ? choice.slice(5) : undefined;
    const known = code && findAreaInForce(context.directory, code, context.now);
    if (known && known.level === 'commune')
      return { draft: { ...draft, areaCode: known.code, areas: [] } };
    return text === undefined
      ? { hint: context.texts.notUnderstood }
      : readAreaFromText(text, draft, context);
  },
  skip: (draft) => ({ ...draft, areaCode: '' }),
  forget: ({ areaCode: _, ...draft }) => ({ ...draft, areas: [] }),
};

export const chatPlaceStep: ChatStep = {
  isMissing: (draft) => draft.spot === undefined,
  buildPrompt: (_, { texts, lang }) => ({
    kind: 'ask-place',
    text: texts.spot,
    lang,
    choices: [{ id: 'skip', label: texts.skip }],
  }),
  read: ({ text, command }, draft, context) => {
    if (command === 'no') return { draft: { ...draft, spot: '' } };
    if (text === undefined || command !== undefined) return { hint: context.texts.notUnderstood };
    return text.length <= maxPlaceCharacters
      ? { draft: { ...draft, spot: text } }
      : { hint: context.texts.tooLong };
  },
  skip: (draft) => ({ ...draft, spot: '' }),
  forget: ({ spot: _, ...draft }) => draft,
};
