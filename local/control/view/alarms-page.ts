import type { AlarmEpisode, AlarmState } from '../../alarms/alarm-states.ts';
import { type Html, html } from './html.ts';
import { formatLongTime, formatShortTime, renderLocalPage } from './page.ts';

/** Splits an alarm's description into the impact of the problem and the runbook reference. */
const parts = (description: string): { impact: string; runbook: string } => {
  const [impact = '', runbook = ''] = description.split('. What to do: ');
  return { impact, runbook };
};

/** Renders the alarms page with active alarms, past alarms, and alarms that have never fired. */
export function renderAlarmsPage(alarms: AlarmState[], now: Date): Html {
  const calling = alarms.filter(({ state }) => state === 'alarm');
  const called = alarms.filter(({ state, episodes }) => state === 'ok' && episodes.length > 0);
  const quiet = alarms.filter(({ state, episodes }) => state === 'ok' && episodes.length === 0);
  return renderLocalPage({
    title: 'Báo động',
    now,
    body: html`<p>${
      calling.length === 0
        ? `Không có báo động nào. Đang canh ${alarms.length} điều.`
        : `${calling.length} trong ${alarms.length} điều đang báo động.`
    } Câu tiếng Anh là lời trong thư báo cho người trực; bên cạnh là mục trong sổ tay vận hành.</p>
${table('Đang báo động', calling)}${table('Đã báo và đã qua', called)}${table('Đang canh, chưa báo lần nào', quiet)}`,
  });
}

const table = (title: string, alarms: AlarmState[]): Html =>
  alarms.length === 0
    ? html``
    : html`<h2>${title}</h2><div class="wide"><table>
<thead><tr><th scope="col">Báo động</th><th scope="col">Ai chịu thiệt</th><th scope="col">Làm gì</th><th scope="col">Khi nào</th></tr></thead>
<tbody>${alarms.map(row)}</tbody></table></div>`;

const row = ({ name, description, episodes }: AlarmState): Html => {
  const { impact, runbook } = parts(description);
  const [last] = episodes;
  return html`<tr><td>${name}</td><td lang="en">${impact}</td><td>${runbook}</td><td>${
    last ? whenOf(last) : '–'
  }</td></tr>`;
};

const whenOf = ({ from, to }: AlarmEpisode): string =>
  to === undefined
    ? `từ ${formatLongTime(from)}`
    : `${formatShortTime(from)} – ${formatShortTime(to)}`;
