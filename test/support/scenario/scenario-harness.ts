import type { Directory } from '../../../core/directory/model/directory.ts';
import { ReportMedium } from '../../../core/ticket/model/fields/report-medium.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { encodeTicketCode, type TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import type { IdempotencyKeyStore } from '../../../core/ticket/ports/idempotency-record.ts';
import type { TicketChange, TicketStore } from '../../../core/ticket/ports/ticket-store.ts';
import { advanceWorkflow } from '../../../core/workflow/advance-workflow.ts';
import { testDirectory } from '../directory/test-directory.ts';
import { aTicket, atMinute } from '../samples/a-ticket.ts';
import { testHmac } from '../test-hmac.ts';
import { initialModels, type TicketModel } from './model.ts';

export type ModelTicketName = 'one' | 'other';

/** Directory in which all reports must be entered in the national system, so that scenarios can record numbers. */
const scenarioDirectory: Directory = {
  ...testDirectory,
  life: testDirectory.life.map((row) => ({
    ...row,
    nationalSystem: { from: '2021-12-01', media: ReportMedium.options, isProposal: false },
  })),
};

let tickets = 0;
const anotherCode = (): TicketCode => {
  tickets += 1;
  return encodeTicketCode(testHmac.digest('code', `life ${tickets}`));
};

export type ScenarioStores = {
  tickets: TicketStore;
  nonces: IdempotencyKeyStore;
  /** Additional checks with a real table: a ticket's queue, and whether a notification is in the outbox. */
  shows?: {
    queueOf(code: TicketCode): Promise<string | undefined>;
    hasAlert(code: TicketCode, key: string): Promise<boolean>;
  };
};

/** Caches each ticket's history between two commits; nothing else writes. */
const historiesOf = (store: TicketStore) => {
  const known = new Map<TicketCode, ReturnType<TicketStore['history']>>();
  return {
    history(code: TicketCode) {
      const reading = known.get(code) ?? store.history(code);
      known.set(code, reading);
      return reading;
    },
    forget: (code: TicketCode) => void known.delete(code),
  };
};

const written = { text: 'karaoke', place: 'Long Đức', callerHash: 'a number' };

/** Opens two tickets with everybody's dependencies and a clock that the test moves. */
export async function startScenarioHarness(
  { tickets: store, nonces, shows }: ScenarioStores,
  opened: Partial<Ticket> = {},
) {
  const committed: TicketChange[] = [];
  const reader = historiesOf(store);
  const codes = { one: anotherCode(), other: anotherCode() };
  let minute = 0;
  let keys = 0;
  const ports = {
    tickets: {
      ...store,
      async commit(change: TicketChange, other?: TicketChange) {
        const outcome = await store.commit(change, other);
        const changes = [change, ...(other ? [other] : [])];
        for (const { after, rewritten = [] } of changes) {
          for (const { code } of [after, ...rewritten]) reader.forget(code);
        }
        if (outcome === 'committed') committed.push(...changes);
        return outcome;
      },
    },
    nonces,
    directory: async () => scenarioDirectory,
    currentDirectory: async () => scenarioDirectory,
    pause: async () => undefined,
    now: () => atMinute(minute),
  };
  for (const which of ['one', 'other'] as const) {
    const { topic } = initialModels[which];
    await store.open(aTicket({ code: codes[which], topic, ...written, ...opened }));
  }
  const read = async (which: ModelTicketName) => {
    const history = await reader.history(codes[which]);
    if (!history) throw new Error('The ticket is gone');
    return history;
  };
  return {
    ...ports,
    shows,
    codes,
    committed,
    read,
    later: (minutes: number) => {
      minute += minutes;
    },
    aKey: () => {
      keys += 1;
      return `key-number-${String(keys).padStart(8, '0')}`;
    },
    /** Runs the workflow step that the state machine would run for the ticket now. */
    async runWorkflowStep(which: ModelTicketName): Promise<Ticket> {
      const { ticket } = await read(which);
      const step = ticket.status === 'new' ? 'route' : 'evaluate';
      await advanceWorkflow({ step, code: ticket.code, run: ticket.run }, ports);
      return (await read(which)).ticket;
    },
    /** Ticket and model at the last invariant check, so that an unchanged ticket isn't checked again. */
    checked: new Map<ModelTicketName, { ticket: Ticket; model: TicketModel }>(),
  };
}
export type ScenarioHarness = Awaited<ReturnType<typeof startScenarioHarness>>;

export type TicketModels = Record<ModelTicketName, TicketModel>;
export function createTicketModels(): TicketModels {
  return { ...initialModels };
}
