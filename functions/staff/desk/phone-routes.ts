import { findCallerAnnouncementAt } from '../../../core/announcements/announcement.ts';
import {
  changePhoneState,
  PhoneStateChangeRequest,
} from '../../../core/contact-center/change/change-phone-state.ts';
import {
  getActiveUrgentPrompt,
  initialPhoneState,
  type PhoneState,
  type PhoneStateChange,
  SurgeLevel,
} from '../../../core/contact-center/model/phone-state.ts';
import {
  listUrgentAnnouncements,
  urgentAnnouncements,
} from '../../../core/contact-center/model/urgent-announcements.ts';
import { PhoneStateResponse } from '../../../core/contract/staff/desk/phone-responses.ts';
import type { Directory } from '../../../core/directory/model/directory.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { selectLocalizedText } from '../../../core/messages/localized-text.ts';
import { accessRules, screenAccess } from '../../../core/staff/members/access-rules.ts';
import { toHotlineTime } from '../../../core/time/instant.ts';
import { selectTextLang } from '../../../i18n/languages.ts';
import { surgeLevelTexts } from '../../../i18n/staff.ts';
import { buildJsonReply, buildProblemReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { loadStaffNames, type StaffNamesBySub } from '../reply/staff-names.ts';
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts';

type Reader = { lang: Lang; now: Date };

const lastShown = 10;

const toMessages = (messages: typeof urgentAnnouncements.messages, lang: Lang) =>
  messages.map(({ key, name }) => ({
    prompt: key,
    name: selectLocalizedText(selectTextLang('staff', lang), name).text,
  }));

const nameOf = (prompt: string, lang: Lang): string | undefined =>
  toMessages(urgentAnnouncements.messages, lang).find((message) => message.prompt === prompt)?.name;

const toUrgentAnnouncementResponse = ({ hot }: PhoneState, { lang, now }: Reader) =>
  hot && {
    prompt: hot.prompt,
    name: nameOf(hot.prompt, lang),
    until: toHotlineTime(hot.until),
    isHeard: getActiveUrgentPrompt({ hot }, now) !== undefined,
  };

const toCallerAnnouncementResponse = (directory: Directory, { lang, now }: Reader) => {
  const callerAnnouncement = findCallerAnnouncementAt(directory, now);
  if (!callerAnnouncement) return undefined;
  const { hotPrompt: prompt, code: announcement, showUntil } = callerAnnouncement;
  const until = showUntil === null ? undefined : toHotlineTime(new Date(showUntil));
  return { prompt, name: nameOf(prompt, lang), announcement, until };
};

const toPhoneStateResponse = (state: PhoneState, reader: Reader) => ({
  version: state.version,
  surge: state.surge,
  surgeName: surgeLevelTexts[reader.lang][state.surge].name,
  hot: toUrgentAnnouncementResponse(state, reader),
});

const toChangeResponse = (change: PhoneStateChange, names: StaffNamesBySub, reader: Reader) => ({
  ...toPhoneStateResponse(change, reader),
  at: toHotlineTime(change.at),
  by: { ...change.by, name: names.get(change.by.sub) },
});

const toPhoneResponse = async (
  lang: Lang,
  {
    phone,
    directory,
    now,
    ...services
  }: Pick<StaffApiDeps, 'members' | 'firstAdministrator' | 'directory' | 'now' | 'phone'>,
) => {
  const [changes, rows] = await Promise.all([phone.latest(lastShown), directory()]);
  const subs = changes.map(({ by }) => by.sub);
  const names = await loadStaffNames(subs, services);
  const reader = { lang, now: now() };
  return {
    ...toPhoneStateResponse(changes[0] ?? initialPhoneState, reader),
    announced: toCallerAnnouncementResponse(rows, reader),
    levels: SurgeLevel.options.map((level) => ({ level, ...surgeLevelTexts[lang][level] })),
    messages: toMessages(listUrgentAnnouncements(reader.now), lang),
    longestHours: urgentAnnouncements.longestHours,
    changes: changes.map((change) => toChangeResponse(change, names, reader)),
  };
};

/** Returns the telephone's surge mode and the current urgent announcement, with the members who set them. */
const showPhone = staffEndpoint({
  method: 'GET',
  path: '/api/staff/phone',
  summary: { vi: 'Chế độ điện thoại', en: 'Get the telephone mode' },
  access: accessRules.hotline,
  answers: { 200: PhoneStateResponse },
  needs: ['members', 'firstAdministrator', 'directory', 'now', 'phone'],
  answer: async ({ lang }, _, services) =>
    buildJsonReply(200, await toPhoneResponse(lang, services)),
});

/** Sets the telephone's surge mode or urgent announcement, effective from the next call. */
const putPhone = staffEndpoint({
  method: 'PUT',
  path: '/api/staff/phone',
  summary: { vi: 'Đổi chế độ điện thoại', en: 'Set the telephone mode' },
  access: screenAccess.phone,
  body: PhoneStateChangeRequest,
  answers: { 200: PhoneStateResponse },
  problems: ['phone-stale'],
  needs: ['members', 'firstAdministrator', 'directory', 'now', 'phone'],
  answer: async (request, member, services) => {
    const { lang } = request;
    const outcome = await changePhoneState(request.body, member, services);
    switch (outcome.kind) {
      case 'changed':
        return buildJsonReply(200, await toPhoneResponse(lang, services));
      case 'refused': {
        const { field, problem: why } = outcome;
        return buildProblemReply('invalid', lang, { errors: [{ field, problem: why }] });
      }
      case 'phone-stale':
        return buildProblemReply(outcome.kind, lang, {
          more: await toPhoneResponse(lang, services),
        });
    }
  },
});

export const phoneStateRoutes: StaffEndpoint<StaffApiDeps>[] = [showPhone, putPhone];
