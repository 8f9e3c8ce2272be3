import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import * as z from 'zod';
import type { Hmac } from '../../../core/ticket/ports/hmac.ts';
import { contactFlowActions } from '../../../functions/contact-center/answer-call.connect.ts';
import {
  buildFlowActionStores,
  type FlowActionDeps,
} from '../../../functions/contact-center/deps.ts';
import { createContactFlowFunction } from '../../../functions/runtime/events/connect.ts';
import { loadTestDirectory } from '../directory/load-test-directory.ts';
import { type CallerLine, contactFlowEvent } from '../events/contact-flow-event.ts';
import { lambdaContext } from '../events/lambda-events.ts';
import { atMinute } from '../samples/a-ticket.ts';
import { limitTableAccess } from '../table/limit-table-access.ts';
import { startTestTable } from '../table/test-table.ts';
import { testHmac } from '../test-hmac.ts';

const Answered = z.record(z.string(), z.string());

/**
 * Sets up the function for contact flows with a real table and without encryption. Each test file has its own telephone
 * numbers.
 */
export function setUpContactFlowApi() {
  let table: Awaited<ReturnType<typeof startTestTable>>;
  let services: FlowActionDeps;
  let handler: ReturnType<typeof createContactFlowFunction>;
  let minute = 0;
  let hmac: Hmac = testHmac;
  const now = () => atMinute(minute);
  const sealed = async (plain: string) => Buffer.from(plain);
  beforeAll(async () => {
    table = await startTestTable();
    await loadTestDirectory(table);
    services = {
      ...buildFlowActionStores(table, now),
      secret: async () => hmac,
      sealContact: sealed,
      sealIdentity: sealed,
      portalUrl: 'https://1022.travinh.example',
      pause: async () => undefined,
      now,
    };
    handler = createContactFlowFunction({ actions: contactFlowActions, services: () => services });
  }, 120_000);
  beforeEach(() => {
    minute = 0;
    hmac = testHmac;
    vi.spyOn(console, 'info').mockImplementation(() => undefined);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
  afterAll(() => table.stop());
  const answer = async (event: unknown) =>
    Answered.parse(await limitTableAccess('AnswerCall', handler)(event, lambdaContext));
  return {
    table: () => table,
    services: () => services,
    at: (to: number) => {
      minute = to;
    },
    withSecret: (other: Hmac) => {
      hmac = other;
    },
    answer,
    ask: (action: string, given: Record<string, string> = {}, line: CallerLine = {}) =>
      answer(contactFlowEvent({ action, ...given }, line)),
  };
}
