import { describe, expect, test } from 'vitest';
import { findAnswerTemplates } from '../../../core/directory/model/answer-template.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';
import { anOfficersPhone, everyField } from './officer-device-harness.ts';

const choose = async (fields: Record<string, string>) => {
  const phone = anOfficersPhone();
  const [template] = findAnswerTemplates(phone.current(), testDirectory, atMinute(10));
  const action = `fill-${template?.code}`;
  const reply = await phone.posts(await phone.formWith({ ...fields, action }));
  const answer =
    /<textarea[^>]*name="text"[^>]*>\n?([^<]*)<\/textarea>/.exec(reply.body)?.[1] ?? '';
  return { reply, answer, phone, template };
};

describe('answer templates on the officer page without JavaScript', () => {
  test('a button lists the templates for the ticket, each as a button, and keeps the typed text', async () => {
    const { phone, template } = await choose({});
    const fields = { text: 'Đã xem xét', action: 'fill-' };
    const { body } = await phone.posts(await phone.formWith(fields));
    expect(body).toContain(`value="fill-${template?.code}">${template?.title}</button>`);
    expect(body).toContain('Đã xem xét</textarea>');
  });

  test('a button puts the template into the answer with the ticket’s data, and records nothing', async () => {
    const { reply, answer, phone } = await choose({});
    expect([reply.statusCode, phone.current().status]).toEqual([200, 'assigned']);
    expect(answer.length).toBeGreaterThan(10);
    expect(answer).not.toMatch(/\{[a-z]+\}/i);
  });

  test('the template follows a text that was already typed, and other fields stay', async () => {
    const { answer, reply } = await choose({ text: 'Kính gửi ông', question: everyField.question });
    expect(answer).toMatch(/^Kính gửi ông\n./);
    expect(reply.body).toContain(everyField.question);
  });

  test('an unknown template changes nothing', async () => {
    const phone = anOfficersPhone();
    const reply = await phone.posts(
      await phone.formWith({ text: 'Đã xong việc', action: 'fill-none' }),
    );
    expect(reply.body).toContain('Đã xong việc</textarea>');
  });
});
