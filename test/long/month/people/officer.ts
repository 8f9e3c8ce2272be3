import { formField } from '../../../support/form-field.ts';
import type { Month } from '../month.ts';
import { topics } from '../plan/directory-data.ts';
import type { Deed } from '../state.ts';
import { plan } from '../state.ts';
import { answerAt, type Priority } from './officer-habits.ts';

type Page = { status: number; text: string };

/** Opens a link on the device of the unit’s handler: the button first, then what is behind it. */
const open = async ({ hotline, state }: Month, unit: string, path: string): Promise<Page> => {
  const known = state.devices[unit] ?? '';
  const button = await hotline.get(path, known ? { cookie: known } : {});
  const given = button.cookies.map((header) => header.split(';')[0]).join('; ');
  const cookie = known || given;
  if (button.status !== 200) return button;
  const page = await hotline.submit(path, { action: 'open' }, cookie);
  if (page.status === 200 && cookie) state.devices[unit] = cookie;
  return page;
};

const codeIn = (html: string): string => html.replaceAll(/[^\d]/g, '').slice(0, 10);

/** The tickets of a list: their codes and links. */
const rowsIn = (html: string): { code: string; path: string }[] =>
  [...html.matchAll(/<a class="back" href="(\/a\/[\w-]+)">(\d{3}[\s ]\d{3}[\s ]\d{4})<\/a>/g)].map(
    ([, path = '', code = '']) => ({ path, code: codeIn(code) }),
  );

const priorityOf = ({ log }: Month, code: string): Priority => {
  const opened = log.entries.find((entry) => entry.kind === 'opened' && entry.code === code);
  const topic = opened?.kind === 'opened' ? opened.topic : undefined;
  return topics.find((row) => row.code === topic)?.defaultPriority ?? 'P3';
};

type Seen = { unit: string; code: string; path: string };

/** Plans to open a ticket that the officer has not seen before, and to answer it. */
const planWork = (month: Month, { unit, code, path }: Seen, now: number): void => {
  const { state } = month;
  const name = `work ${unit} ${code}`;
  if (state.known[name]) return;
  state.known[name] = path;
  plan(state, { at: now, does: 'officer-act', with: { path, unit, code, act: 'acknowledge' } });
  const at = answerAt(month, { unit, code, priority: priorityOf(month, code) }, now);
  if (at) plan(state, { at, does: 'officer-act', with: { path, unit, code, act: 'answer' } });
};

/** The officer follows the link of a message: to a list, or to one ticket. */
export const visit = async (month: Month, { with: given }: Deed): Promise<void> => {
  const { hotline, state, log } = month;
  const { path = '', unit = '', code = '' } = given;
  state.known[`visit ${unit} ${path}`] = 'done';
  const now = await hotline.now();
  if (!path.endsWith('/ds')) return planWork(month, { unit, code, path }, now);
  const page = await open(month, unit, path);
  for (const row of rowsIn(page.text)) {
    log.add({ kind: 'saw', at: now, code: row.code, how: 'list', who: `${unit}/handler`, unit });
    planWork(month, { unit, ...row }, now);
  }
};

const texts: Record<string, Record<string, string>> = {
  acknowledge: {},
  answer: { text: 'Đơn vị đã kiểm tra tại chỗ và xử lý xong, xin cảm ơn người gửi.' },
};

/** The officer opens a ticket and presses a button, if the page has it. */
export const act = async (month: Month, { with: given }: Deed): Promise<void> => {
  const { hotline, state, log } = month;
  const { path = '', unit = '', code = '', act: name = '' } = given;
  const page = await open(month, unit, path);
  if (page.status !== 200) return;
  const at = await hotline.now();
  log.add({ kind: 'saw', at, code, how: 'ticket', who: `${unit}/handler`, unit });
  if (!page.text.includes(`value="${name}"`)) return;
  const form = { nonce: formField(page.text, 'nonce'), version: formField(page.text, 'version') };
  const fields = { action: name, ...form, ...texts[name] };
  const answer = await hotline.submit(path, fields, state.devices[unit]);
  if (answer.status !== 200) return;
  log.add({ kind: 'acted', at: await hotline.now(), code, act: name, unit, by: 'officer' });
};
