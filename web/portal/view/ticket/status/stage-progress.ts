import {
  findTicketStage,
  type TicketStage,
  ticketStages,
} from '../../../../../core/intake/follow/ticket-stage.ts';
import { citizenPageTexts } from '../../../../../i18n/portal.ts';
import { renderIcon } from '../../../../design/view/components/icon.ts';
import { type Html, type HtmlPiece, html, renderAttributes } from '../../../../design/view/html.ts';
import type { TicketPageModel } from '../ticket-page-model.ts';

/** Renders the four stages of a ticket, with a tick for those completed and a dot for the current one. */
export function renderStageProgress({ lang, label, full }: TicketPageModel): HtmlPiece {
  const stage = findTicketStage(label.status, { isUnitKnown: full?.unit !== undefined });
  if (stage === undefined) return undefined;
  const { progress } = citizenPageTexts[lang].ticket;
  const reached = ticketStages.indexOf(stage);
  const item = (name: TicketStage, index: number): Html => {
    const current = index === reached && 'step';
    const isCompleted = index < reached || stage === 'answered';
    const mark = isCompleted ? renderIcon('check') : html`<i></i>`;
    return html`<li${renderAttributes({ class: index <= reached && 'reached', 'aria-current': current })}>${mark}<span>${progress.stages[name]}</span></li>`;
  };
  return html`<ol class="stages" aria-label="${progress.title}">${ticketStages.map(item)}</ol>`;
}
