import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { DeployedFunctionInvoker } from '../../adapters/lambda/function-invoker.ts';
import { listServiceRows } from '../../core/directory/model/services/service.ts';
import { getDeployedServices } from '../../core/directory/read/deployed/deployed-services.ts';
import { canaryHeaderName, computeCanaryMark } from '../../core/intake/open/canary-mark.ts';
import type { CanaryChannel } from '../../core/operations/canary-result.ts';
import type { Hmac } from '../../core/ticket/ports/hmac.ts';
import { canaryInputs } from '../../i18n/office.ts';

type ChannelCheckDeps = {
  portalUrl: string;
  getHmac(): Promise<Hmac>;
  /** Invokes the Lambda function for contact flows; undefined in a deployment without telephony. */
  askFlow: DeployedFunctionInvoker | undefined;
};

type ChannelStatus = Awaited<ReturnType<CanaryChannel['look']>>;

const channelTimeoutMs = 10_000;

/** Returns the service of the canary report: the service with the lowest default priority that citizens can choose. */
const chooseCanaryService = () =>
  listServiceRows({ services: getDeployedServices() }, new Date())
    .filter(({ isOffered }) => isOffered)
    .toSorted((a, b) => b.defaultPriority.localeCompare(a.defaultPriority))[0]?.code;

const Opened = z.object({ code: z.string() });
const Chat = z.object({ lines: z.array(z.object({ by: z.string(), text: z.string() })).min(2) });

const toChannelStatus = (status: number, wanted: number): ChannelStatus =>
  status === wanted ? 'fine' : { failed: String(status) };

/**
 * Returns the daily canary checks, which send requests to every channel as a citizen would. The check of the web channel
 * opens a test ticket, and the check of the telephone then looks up its status.
 */
export function buildCanaryChannels({
  portalUrl,
  getHmac,
  askFlow,
}: ChannelCheckDeps): CanaryChannel[] {
  let code: string | undefined;
  const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(new URL(path, portalUrl), { signal: AbortSignal.timeout(channelTimeoutMs), ...init });
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const shows = (path: string) => async (): Promise<ChannelStatus> =>
    toChannelStatus((await ask(path)).status, 200);
  /**
   * Returns a canary check that an unsigned webhook request gets 403. A 403 response proves that the endpoint can read its
   * credentials.
   */
  const refusesUnsigned = (path: string) => async (): Promise<ChannelStatus> => {
    const { status } = await post(path, {});
    return status === 404 ? 'off' : toChannelStatus(status, 403);
  };

  const reports = async (): Promise<ChannelStatus> => {
    const key = `trial-${randomUUID()}`;
    const mark = computeCanaryMark(key, await getHmac());
    const headers = { 'idempotency-key': key, [canaryHeaderName]: mark };
    const answer = await post(
      '/api/reports',
      { ...canaryInputs.report, service: chooseCanaryService() },
      headers,
    );
    if (answer.status !== 201) return { failed: String(answer.status) };
    code = Opened.parse(await answer.json()).code;
    return toChannelStatus((await ask(`/api/reports/${code}`)).status, 200);
  };

  const chats = async (): Promise<ChannelStatus> => {
    const message = { id: `trial-${randomUUID()}`, text: canaryInputs.greeting, lang: 'vi' };
    const answer = await post('/api/chat', message, {
      cookie: `__Host-chat=trial-${randomUUID()}`,
      origin: new URL(portalUrl).origin,
    });
    if (!answer.ok) return { failed: String(answer.status) };
    return Chat.safeParse(await answer.json()).success ? 'fine' : { failed: 'no answer' };
  };

  const calls = async (): Promise<ChannelStatus> => {
    if (!askFlow) return 'off';
    const { kind } = await askFlow({
      Details: {
        ContactData: {
          ...{ Channel: 'VOICE', ContactId: randomUUID(), InitialContactId: randomUUID() },
          CustomerEndpoint: null,
        },
        Parameters: { action: 'status', code: code ?? '' },
      },
    });
    return kind === 'found' ? 'fine' : { failed: kind };
  };

  return [
    { name: 'portal', look: shows('/') },
    { name: 'report form', look: shows('/bao-cao') },
    { name: 'web', look: reports },
    { name: 'telephone', look: calls },
    { name: 'web chat', look: chats },
    { name: 'Zalo', look: refusesUnsigned('/hooks/zalo') },
    { name: 'Messenger', look: refusesUnsigned('/hooks/messenger') },
    { name: 'Open311', look: shows('/open311/v2/services.json') },
    { name: 'staff sign-in', look: shows('/api/sign-in') },
  ];
}
