import type { TicketStatus } from '../../../core/ticket/lifecycle.ts';
import { type Html, type HtmlPiece, html } from './html.ts';
import { type IconName, renderIcon } from './icon.ts';
import type { Tone } from './tokens.ts';

type Look = { tone: Tone; icon: IconName };

const underWay: Look = { tone: 'sky', icon: 'clock' };
const looks: Record<TicketStatus, Look> = {
  new: { tone: 'sky', icon: 'inbox' },
  triage: { tone: 'sky', icon: 'inbox' },
  waiting: { tone: 'amber', icon: 'question' },
  assigned: { tone: 'sky', icon: 'arrow' },
  'in-progress': underWay,
  returned: underWay,
  extended: { tone: 'amber', icon: 'clock' },
  'in-review': underWay,
  answered: { tone: 'leaf', icon: 'check' },
  reopened: { tone: 'amber', icon: 'clock' },
  closed: { tone: 'leaf', icon: 'check' },
  refused: { tone: 'amber', icon: 'stop' },
  merged: { tone: 'sky', icon: 'merge' },
  referred: { tone: 'sky', icon: 'arrow' },
};

export const statusToneOf = (status: TicketStatus): Tone => looks[status].tone;

export const renderChip = (look: Look, word: HtmlPiece): Html =>
  html`<span class="chip ${look.tone}">${renderIcon(look.icon)}${word}</span>`;

export const renderStatusChip = (status: TicketStatus, word: string): Html =>
  renderChip(looks[status], word);
