import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { phoneContext } from '../../../../support/browser/browser.ts';
import { sharedBrowser } from '../../../../support/browser/shared-browser.ts';
import { openOfficerLink } from '../../../../support/hotline/open-officer-link.ts';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import { longTest } from '../../../../support/long-test.ts';
import { readTicketAsCitizen } from '../../../../support/samples/a-report.ts';

const hotline = sharedHotline();
const browser = sharedBrowser();

const reportText = 'Nhóm thanh niên tụ tập ăn nhậu đông người ở phường 7';

const openChat = async (javaScriptEnabled: boolean): Promise<Page> => {
  const context = await browser.newContext({ ...phoneContext, javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(new URL('/tro-chuyen', hotline.url()).href);
  return page;
};

/** Writes a message, or presses the button with that label, and waits for the reply. */
const say = async (page: Page, text: string): Promise<void> => {
  const before = await page.locator('.line').count();
  const button = page.getByRole('button', { name: text, exact: true });
  if ((await button.count()) > 0) {
    await button.click();
  } else {
    await page.locator('#text').fill(text);
    await page.getByRole('button', { name: 'Gửi tin' }).click();
  }
  await page
    .locator('.line')
    .nth(before + 1)
    .waitFor();
};

const codeIn = (text: string) => {
  const [, code = '', pin = ''] = /Mã phản ánh: ([\d ]{12})\s*PIN: (\d{6})/.exec(text) ?? [];
  return { code: code.replace(/\s/g, ''), pin };
};

const fitsTheScreen = (page: Page): Promise<boolean> =>
  page.locator('html').evaluate((root) => root.scrollWidth <= root.clientWidth);

test.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])(
  'a citizen files a report in a web chat %s, from the first message to the ticket code',
  async (_, isScripted) => {
    const page = await openChat(isScripted);
    await say(page, reportText);
    for (const text of [
      'gần chợ',
      'Bỏ qua',
      'sau 21 giờ',
      'Có',
      'Không',
      'Ẩn danh',
      'Bỏ qua',
      'Gửi',
    ]) {
      await say(page, text);
    }
    await page.locator('[name=photo]').first().waitFor({ state: 'attached' });
    const opened = codeIn((await page.locator('#lines').textContent()) ?? '');
    expect(await fitsTheScreen(page)).toBe(true);
    await page.context().close();
    const ticket = await readTicketAsCitizen(hotline, {
      ...opened,
      status: 'new',
      acknowledgeBy: '',
      resolveBy: '',
    });
    expect(ticket.text).toBe(reportText);
  },
);

const ChatMessages = z.array(
  z.object({
    by: z.enum(['person', 'hotline']),
    text: z.string(),
    buttons: z.array(z.object({ title: z.string(), payload: z.string() })),
  }),
);

/** A chat user on the simulated platform Zalo or Messenger. */
const onPlatform = (channel: 'zalo' | 'messenger', user: string) => {
  const post = (message: object) => hotline.post('/local/chat', { channel, user, ...message });
  const readMessages = async () => {
    await hotline.settle();
    const { text } = await hotline.get(`/local/chat?channel=${channel}&user=${user}&format=json`);
    return ChatMessages.parse(JSON.parse(text));
  };
  return {
    /** Sends messages one after the other and returns the hotline's last reply. */
    async sendMessages(...messages: (string | object)[]) {
      for (const message of messages) {
        const { status } = await post(typeof message === 'string' ? { text: message } : message);
        expect(status).toBe(200);
        await hotline.settle();
      }
      const last = (await readMessages()).at(-1);
      expect(last?.by).toBe('hotline');
      return last ?? { text: '', buttons: [] };
    },
    said: readMessages,
  };
};

/** Answers the ticket through the officer link of its unit. */
const answerAsOfficer = async (code: string): Promise<void> => {
  const link = await openOfficerLink(hotline, code);
  const text = 'Tổ công tác đã nhắc nhở và giải tán nhóm này tối qua.';
  const fields = { action: 'answer', text, ...link.form };
  expect((await hotline.submit(link.path, fields, link.cookie)).status).toBe(200);
};

const toCitizen = async (code: string) =>
  (await hotline.outbox()).filter(
    ({ ticket, alert }) => ticket === code && alert?.includes('-citizen-'),
  );

/** Files a report in a chat with a telephone number; returns its code. */
const fileWithPhone = async ({ sendMessages }: ReturnType<typeof onPlatform>): Promise<string> => {
  await sendMessages(reportText, 'gần chợ', 'bỏ qua', 'sau 21 giờ', '1', 'không');
  expect((await sendMessages('1')).text).toContain('báo ngay tại đây');
  await sendMessages('0912 345 709');
  return codeIn((await sendMessages('gửi')).text).code;
};

test('the answer to a report filed by chat arrives in the chat and not by SMS', async () => {
  const chat = onPlatform('zalo', 'co-bay');
  const code = await fileWithPhone(chat);
  await answerAsOfficer(code);
  const last = (await chat.said()).at(-1)?.text ?? '';
  expect(last).toContain('đã trả lời phản ánh');
  expect(last).toContain(`/tra-cuu?ma=${code}`);
  expect(await toCitizen(code)).toEqual([]);
});

longTest(
  'the answer to a report filed by chat is sent by SMS if the chat user blocked the hotline',
  async () => {
    const chat = onPlatform('messenger', 'chu-chin');
    const code = await fileWithPhone(chat);
    await hotline.post('/local/chat', { channel: 'messenger', user: 'chu-chin', block: 'yes' });
    await answerAsOfficer(code);
    expect((await chat.said()).at(-1)?.text).toBe('(chặn 1022)');
    expect(await toCitizen(code)).toMatchObject([{ kind: 'sms', to: '+84912345709' }]);
  },
);

describe('chat on Zalo', () => {
  test('a Zalo user files a report with location and photo and tracks it by its code', async () => {
    const { sendMessages } = onPlatform('zalo', 'ba-sau');
    await sendMessages(
      reportText,
      { latitude: 9.9347, longitude: 106.3453 },
      '1',
      'sau 21 giờ',
      '1',
      'không',
      '1',
      'bỏ qua',
    );
    const opened = codeIn((await sendMessages('gửi')).text);
    expect((await sendMessages({ photo: 'yes' })).text).toContain('Đã thêm ảnh');
    expect((await sendMessages('tra cứu', opened.code)).text).toContain('Quý vị muốn làm gì tiếp?');
    const stranger = onPlatform('zalo', 'nguoi-la');
    expect((await stranger.sendMessages(opened.code)).text).toContain('Xin nhập PIN');
    expect((await stranger.sendMessages(opened.pin)).text).toContain('1. Cho biết thêm');
  });

  test('Zalo messages sent at the same time are answered in their order', async () => {
    const { sendMessages, said: readMessages } = onPlatform('zalo', 'voi-vang');
    await Promise.all(
      ['alo', reportText].map((text) =>
        hotline.post('/local/chat', { channel: 'zalo', user: 'voi-vang', text }),
      ),
    );
    await sendMessages('bỏ qua');
    const own = (await readMessages()).filter(({ by }) => by === 'hotline');
    expect(own).toHaveLength(3);
  });
});

describe('chat on Messenger', () => {
  test('the Messenger chat answers a message about danger to life with 115 first and offers an operator', async () => {
    const { sendMessages } = onPlatform('messenger', 'chi-tu');
    const greeted = await sendMessages({ follow: 'yes' });
    expect(greeted.buttons.map(({ payload }) => payload)).toContain('service:health');
    expect((await sendMessages('Ba toi kho tho qua, tim tai')).text.indexOf('115')).toBeLessThan(
      90,
    );
    expect((await sendMessages('gap tong dai vien')).text).toMatch(/tổng đài viên/i);
  });

  test('a Messenger quick reply is read as the chosen answer', async () => {
    const { sendMessages } = onPlatform('messenger', 'anh-nam');
    const reply = await sendMessages(reportText, { text: 'Bỏ qua', payload: 'skip' });
    expect(reply.text).toContain('Có khoảng bao nhiêu người?');
  });
});

test('chat messages are in plain text neither in the tables nor in the logs', async () => {
  const messageText = 'một câu chuyện riêng không ai được đọc';
  await onPlatform('zalo', 'kin-dao').sendMessages(`${messageText} ở phường 7`);
  expect(await hotline.logs()).not.toContain(messageText);
});
