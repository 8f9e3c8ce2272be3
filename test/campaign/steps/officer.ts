import { ticketStore } from '../../../adapters/dynamodb/ticket-store.ts';
import { formField } from '../../support/form-field.ts';
import type { Answer } from '../../support/hotline-driver.ts';
import type { Step } from '../life.ts';
import { until } from '../patience.ts';
import { insist, messagesOf, ticketNamed, type World } from '../world.ts';
import { refusing } from './refusing.ts';

type Post = 'handler' | 'head' | 'duty';

/** The newest link that somebody of that post was sent. */
const linkFor = async (world: World, name: string, post: Post): Promise<string | undefined> => {
  const { code } = ticketNamed(world, name);
  const told = (await messagesOf(world)).filter(
    ({ ticket, alert = '' }) =>
      ticket === code &&
      alert.includes(`-${post}-`) &&
      !alert.startsWith('informed.') &&
      !alert.includes('-TONG_DAI-'),
  );
  const link = told.flatMap(({ links }) => links).find((found) => found.includes('/a/'));
  return link && new URL(link).pathname;
};

/** Of several who act at once the last reads again after each of the others. */
const mostLooks = 8;

type Opened = { path: string; cookie: string; form: { nonce: string; version: string } };

/** Opens the link as soon as there is one that opens. */
const openLink = async (world: World, name: string, post: Post): Promise<Opened> => {
  const owner = `${name} ${post}`;
  let opened: Opened | undefined;
  await until(world, async () => {
    const path = await linkFor(world, name, post);
    if (!path) return [`No message with a link for the ${post}`];
    const known = world.cookies.get(owner) ?? '';
    const look = () => world.run.get(path, known ? { cookie: known } : {});
    const page = await insist(world, look);
    if (page.status !== 200) return [`The link of the ${post} answers ${page.status}`];
    const given = page.cookies.map((header) => header.split(';')[0]).join('; ');
    const cookie = given || known;
    world.cookies.set(owner, cookie);
    const form = { nonce: formField(page.text, 'nonce'), version: formField(page.text, 'version') };
    opened = { path, cookie, form };
    return [];
  });
  if (!opened) throw new Error('The link was not opened');
  return opened;
};

/** Whoever comes too late reads why: because of what they themselves sent before, to which no answer came. */
const isThere = async (world: World, name: string): Promise<boolean> => {
  const ticket = await ticketStore(world.run.table).find(ticketNamed(world, name).code);
  return ticket !== undefined && ticket.status === world.status.get(name);
};

/** Presses a button of the page behind the link; what was changed meanwhile is read first, and then pressed again. */
export const press = (
  name: string,
  action: string,
  fields: Record<string, string> = {},
  post: Post = 'handler',
): Step => ({
  name: `the ${post}’s ${action} by the link`,
  lead: async (world) => {
    let answer: Answer | undefined;
    for (let look = 0; look < mostLooks && answer?.status !== 200; look += 1) {
      const { path, cookie, form } = await openLink(world, name, post);
      answer = await insist(world, () =>
        world.run.submit(path, { action, ...form, ...fields }, cookie),
      );
      if (answer.status !== 200 && (await isThere(world, name))) return;
    }
    if (answer) refusing(answer, 200);
  },
});
