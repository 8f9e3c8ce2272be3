import { otherAuthorityGuidanceTexts } from '../../../i18n/citizens.ts';
import { fillHotlineDetails } from '../../directory/read/hotline-details.ts';
import {
  findReceptionOffice,
  localizeReceptionOffice,
} from '../../intake/report/reception-office.ts';
import { formatOtherProvince, type NamedProvince } from '../../routing/route-to-other-province.ts';
import { toLocalDate } from '../../time/local-date.ts';
import { toChoicesReply } from '../model/chat-context.ts';
import type { ReportDraft } from '../model/conversation.ts';
import {
  addReplies,
  type ConversationTurn,
  discardDraft,
  expectInput,
  updateConversation,
} from '../model/conversation-turn.ts';

/**
 * Redirects the sender of a possible denunciation to the reception office. Discards the unfinished report and increments
 * only an anonymous counter.
 */
export async function redirectDenunciationToReceptionOffice(
  turn: ConversationTurn,
): Promise<ConversationTurn> {
  const { context, ports, state } = turn;
  const { directory, now, lang, texts } = context;
  await ports.redirectedReports.add('denunciation', toLocalDate(now));
  const office = findReceptionOffice(directory, now);
  const named = office && localizeReceptionOffice(office, lang);
  const { lines } = otherAuthorityGuidanceTexts[lang].denunciation(named);
  const offered = [
    { id: 'report', label: texts.isReport },
    { id: 'person', label: texts.person },
    { id: 'stop', label: texts.stop },
  ];
  const updated = updateConversation(discardDraft(turn), { past: state.past });
  return expectInput(updated, 'denunciation', toChoicesReply(lines.join('\n\n'), offered, context));
}
type Elsewhere = { province: NamedProvince; hotline: string };
/**
 * Redirects the sender to the hotline of another province. Keeps the unfinished report, because the sender may answer that
 * the issue is in the hotline's area.
 */

export async function redirectReportToOtherProvince(
  turn: ConversationTurn,
  { province, hotline }: Elsewhere,
  draft: ReportDraft,
): Promise<ConversationTurn> {
  const { context, ports } = turn;
  const { texts, lang } = context;
  await ports.redirectedReports.add('elsewhere', toLocalDate(context.now));
  const guidance = otherAuthorityGuidanceTexts[lang];
  const { lines } = guidance.elsewhere({
    province: formatOtherProvince(province, lang),
    hotline,
  });
  const offered = [
    { id: 'here', label: texts.happenedHere },
    { id: 'stop', label: texts.stop },
  ];
  return expectInput(
    addReplies(updateConversation(turn, { draft }), {
      kind: 'link',
      text: lines[0] ?? '',
      href: `tel:${hotline}`,
      label: guidance.dial(hotline),
      lang: context.lang,
    }),
    'elsewhere',
    toChoicesReply(
      fillHotlineDetails(lines.slice(1).join('\n'), context.hotline),
      offered,
      context,
    ),
  );
}
