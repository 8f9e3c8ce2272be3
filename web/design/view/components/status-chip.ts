import type { TicketStatus } from '../../../../core/ticket/model/lifecycle.ts';
import { type Html, type HtmlPiece, html } from '../html.ts';
import type { ColorTone } from '../tokens.ts';
import { type IconName, renderIcon } from './icon.ts';

type Look = { tone: ColorTone; icon: IconName };

const inProgressLook: Look = { tone: 'sky', icon: 'clock' };
const looks: Record<TicketStatus, Look> = {
  new: { tone: 'sky', icon: 'inbox' },
  triage: { tone: 'sky', icon: 'inbox' },
  waiting: { tone: 'amber', icon: 'question' },
  assigned: { tone: 'sky', icon: 'send' },
  'in-progress': inProgressLook,
  returned: inProgressLook,
  extended: { tone: 'amber', icon: 'clock' },
  'in-review': inProgressLook,
  answered: { tone: 'leaf', icon: 'check' },
  reopened: { tone: 'amber', icon: 'clock' },
  closed: { tone: 'leaf', icon: 'check' },
  refused: { tone: 'amber', icon: 'stop' },
  merged: { tone: 'sky', icon: 'merge' },
  referred: { tone: 'sky', icon: 'send' },
};

export function getStatusTone(status: TicketStatus): ColorTone {
  return looks[status].tone;
}

export function renderChip(look: Look, word: HtmlPiece): Html {
  return html`<span class="chip ${look.tone}">${renderIcon(look.icon)}${word}</span>`;
}

export function renderStatusChip(status: TicketStatus, word: string): Html {
  return renderChip(looks[status], word);
}
