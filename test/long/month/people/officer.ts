import { formField } from '../../../support/browser/form-field.ts';
import type { Month } from '../month.ts';
import { topics } from '../plan/directory-data.ts';
import type { PlannedAction } from '../state.ts';
import { planMonthAction } from '../state.ts';
import { planCitizenReaction } from './citizen-actions.ts';
import { computeAnswerTime, type Priority } from './officer-habits.ts';

type Page = { status: number; text: string };

/** Opens an officer link on the role's device: confirms the button, then returns the page behind it. */
const open = async ({ hotline, state }: Month, post: string, path: string): Promise<Page> => {
  const known = state.devices[post] ?? '';
  const button = await hotline.get(path, known ? { cookie: known } : {});
  const given = button.cookies.map((header) => header.split(';')[0]).join('; ');
  const cookie = known || given;
  if (button.status !== 200) return button;
  const page = await hotline.submit(path, { action: 'open' }, cookie);
  if (page.status === 200 && cookie) state.devices[post] = cookie;
  return page;
};

const codeIn = (html: string): string => html.replaceAll(/[^\d]/g, '').slice(0, 10);

/** Returns the ticket codes and links on an officer's list page. */
const rowsIn = (html: string): { code: string; path: string }[] =>
  [...html.matchAll(/<a class="back" href="(\/a\/[\w-]+)">(\d{3}[\s ]\d{3}[\s ]\d{4})<\/a>/g)].map(
    ([, path = '', code = '']) => ({ path, code: codeIn(code) }),
  );

const priorityOf = ({ log }: Month, code: string): Priority => {
  const opened = log.entries.find((entry) => entry.kind === 'opened' && entry.code === code);
  const topic = opened?.kind === 'opened' ? opened.topic : undefined;
  return topics.find((row) => row.code === topic)?.defaultPriority ?? 'P3';
};

type Seen = { unit: string; role: string; code: string; path: string };

/** Plans an officer's work on a ticket: the handler acknowledges now and answers later, the head approves the answer. */
const planWork = (month: Month, { unit, role, code, path }: Seen, now: number): void => {
  const { state } = month;
  const work = (act: string, at: number): void =>
    planMonthAction(state, { at, does: 'officer-act', with: { path, unit, role, code, act } });
  if (role === 'head') {
    work('approve', now);
    return;
  }
  const cycle = state.notes[`cycle of ${code}`] ?? '1';
  const name = `work ${unit} ${code} ${cycle}`;
  if (state.known[name]) return;
  state.known[name] = path;
  work('acknowledge', now);
  const at = computeAnswerTime(month, { unit, code, priority: priorityOf(month, code) }, now);
  if (at) work('answer', at);
};

/** Visits the link of a message as an officer: a list or a single ticket. */
export async function visitOfficerLink(
  month: Month,
  { with: given }: PlannedAction,
): Promise<void> {
  const { hotline, state, log } = month;
  const { path = '', unit = '', role = '', code = '' } = given;
  state.known[`visit ${unit}/${role} ${path}`] = 'done';
  const now = await hotline.now();
  if (!path.endsWith('/ds')) return planWork(month, { unit, role, code, path }, now);
  const page = await open(month, `${unit}/${role}`, path);
  for (const row of rowsIn(page.text)) {
    log.add({ kind: 'saw', at: now, code: row.code, how: 'list', who: `${unit}/${role}`, unit });
    planWork(month, { unit, role, ...row }, now);
  }
}

const texts: Record<string, Record<string, string>> = {
  acknowledge: {},
  approve: {},
  answer: { text: 'Đơn vị đã kiểm tra tại chỗ và xử lý xong, xin cảm ơn người gửi.' },
};

/** Opens a ticket as an officer and submits an action, if the page offers it. */
export async function performOfficerAction(
  month: Month,
  { with: given }: PlannedAction,
): Promise<void> {
  const { hotline, state, log } = month;
  const { path = '', unit = '', role = '', code = '', act: name = '' } = given;
  const page = await open(month, `${unit}/${role}`, path);
  if (page.status !== 200) return;
  const at = await hotline.now();
  log.add({ kind: 'saw', at, code, how: 'ticket', who: `${unit}/${role}`, unit });
  if (!page.text.includes(`value="${name}"`)) return;
  const form = { nonce: formField(page.text, 'nonce'), version: formField(page.text, 'version') };
  const fields = { action: name, ...form, ...texts[name] };
  const answer = await hotline.submit(path, fields, state.devices[`${unit}/${role}`]);
  const doneAt = await hotline.now();
  log.add({ kind: 'saw', at: doneAt, code, how: 'ticket', who: `${unit}/${role}`, unit });
  if (answer.status !== 200) return;
  log.add({ kind: 'acted', at: doneAt, code, act: name, unit, by: 'officer' });
  if (name === 'answer' || name === 'approve') planCitizenReaction(month, code, doneAt);
}
