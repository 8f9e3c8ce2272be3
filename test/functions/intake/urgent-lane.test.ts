import { describe, expect, test } from 'vitest';
import { sendReport, showReportForm } from '../../../functions/intake/report-pages.ts';
import {
  openUrgentReport,
  sendUrgentReport,
  showUrgentForm,
} from '../../../functions/intake/urgent-lane.ts';
import { aReport } from '../../support/a-report.ts';
import { citizenDoor } from '../../support/citizen-door.ts';

const illness = 'Bà tôi khó thở, môi tím tái, gọi không thưa';
const lane = '/bao-cao/khan-cap';
const key = { 'idempotency-key': 'a-key-of-sixteen-' };

describe('whoever is in danger has a way on the web that waits behind nobody', () => {
  const send = async (changes: Record<string, unknown>) => {
    const door = citizenDoor();
    const body = JSON.stringify(aReport(changes));
    const { statusCode, body: told } = await door.ask(openUrgentReport, { headers: key, body });
    return { statusCode, told, opened: door.tickets.all().length };
  };

  test.each([
    ['by its topic', { service: 'health', topic: 'SK01', text: 'Xin giúp' }],
    ['by what it says', { service: 'health', topic: undefined, text: illness }],
  ])('an emergency is opened there: %s', async (_, changes) => {
    expect(await send(changes)).toMatchObject({ statusCode: 201, opened: 1 });
  });

  test('a program that sends anything else is told where to', async () => {
    const { statusCode, told, opened } = await send({});
    expect([statusCode, opened]).toEqual([409, 0]);
    expect(told).toContain('urn:1022:problem:not-urgent');
    expect(told).toContain('/api/reports');
  });

  test('what can’t be read is refused as everywhere', async () => {
    const asked = { headers: key, body: '{' };
    expect((await citizenDoor().ask(openUrgentReport, asked)).statusCode).toBe(400);
  });
});

describe('the form', () => {
  const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
  const step = { key: 'a-key-of-sixteen-', step: 'place', to: 'next', areaQuery: 'phường 7' };
  const emergency = { service: 'health', topic: 'SK01' };

  test('begins there with an emergency, and stays there', async () => {
    const door = citizenDoor();
    const first = await door.ask(showUrgentForm, {});
    expect(first.body).toContain(`action="${lane}"`);
    const body = form({ ...step, ...emergency });
    const next = await door.ask(sendUrgentReport, { body });
    expect(next.statusCode).toBe(200);
    expect(next.body).toContain(`action="${lane}"`);
  });

  test('keeps to it in the other languages, and with what was typed before', async () => {
    const { body } = await citizenDoor().ask(showUrgentForm, {});
    expect(body).toContain(`data-action="${lane}"`);
    for (const lang of ['en', 'km']) expect(body).toContain(`href="/${lang}${lane}?`);
    const queryStringParameters = { 'dich-vu': 'violation' };
    const ordinary = await citizenDoor().ask(showReportForm, { queryStringParameters });
    expect(ordinary.body).toContain('data-action="/bao-cao"');
  });

  test('comes there from the ordinary way as soon as its topic is one', async () => {
    const body = form({ ...step, ...emergency });
    const next = await citizenDoor().ask(sendReport, { body });
    expect(next.body).toContain(`action="${lane}"`);
  });

  test('that is about anything else goes where all else goes, with all that was typed', async () => {
    const body = form({ ...step, service: 'violation', topic: 'VP01' });
    const next = await citizenDoor().ask(sendUrgentReport, { body });
    expect(next.statusCode).toBe(307); // the browser sends the same again
    expect(next.headers?.['location']).toBe('/bao-cao');
  });
});
