import { makeFunctionsFail } from '../../../support/hotline/make-functions-fail.ts';
import type { LongHarness } from '../../long-harness.ts';
import { type Drill, runWithBrokenFunctions } from '../drill.ts';

type ApiFunction = {
  name: string;
  /** Prefix of the names of the function's alarms. */
  part: string;
  method: 'GET' | 'POST';
  path: string;
};

/** Every function behind the web address, with a request that only this function answers. */
export const apiFunctions: readonly ApiFunction[] = [
  { name: 'PublicApi', part: 'PublicApiPublicApi', method: 'GET', path: '/' },
  { name: 'Open311', part: 'Open311Open311', method: 'GET', path: '/open311/v2/services.json' },
  { name: 'UploadPhoto', part: 'PhotoUploadUploadPhoto', method: 'POST', path: '/tra-cuu/anh' },
  { name: 'WebChat', part: 'WebChatChat', method: 'GET', path: '/tro-chuyen' },
  {
    name: 'ReceiveMessages',
    part: 'PlatformChatReceiveMessages',
    method: 'GET',
    path: '/hooks/messenger',
  },
  { name: 'ServeAssets', part: 'AssetPagesServeAssets', method: 'GET', path: '/console' },
  { name: 'ServeApiDocs', part: 'ContractPagesServeApiDocs', method: 'GET', path: '/docs' },
  { name: 'PrintPoster', part: 'PosterPrinterPrintPoster', method: 'GET', path: '/ap-phich/x.pdf' },
  { name: 'OfficerPage', part: 'OfficerPageOfficerPage', method: 'GET', path: '/a/x' },
  { name: 'StaffApi', part: 'StaffApiStaffApi', method: 'GET', path: '/api/staff/queue' },
  {
    name: 'AnswerChats',
    part: 'OperatorChatApiAnswerChats',
    method: 'GET',
    path: '/api/staff/chats/x',
  },
  {
    name: 'RevealIdentity',
    part: 'IdentityRevealRevealIdentity',
    method: 'POST',
    path: '/api/staff/tickets/1/reveal',
  },
  {
    name: 'PrintReport',
    part: 'ReportPrinterPrintReport',
    method: 'GET',
    path: '/api/staff/reports/2021-12-03',
  },
  {
    name: 'OpenCallback',
    part: 'CallbackDeskOpenCallback',
    method: 'POST',
    path: '/api/staff/tickets/1/callback/open',
  },
];

const alarms = ['HotlineApiApiErrors', ...apiFunctions.map(({ part }) => `${part}Fails`)];

const knockAtAll = async ({ run, from }: LongHarness): Promise<void> => {
  for (const { method, path } of apiFunctions) {
    const { status } = await run.ask({ method, path, from });
    if (status < 500)
      throw new Error(`${method} ${path} returned ${status}, although its function fails`);
  }
};

/** Functions invoked by a deployment. Each fails in its own drill, because the first failure ends the deployment. */
const ofDeploy = [
  'DirectoryLoaderLoadDirectory',
  'NotificationDeliverySmsSetSmsSettings',
  'PhoneNumberAssociatePhoneNumber',
];

/** Sends more requests at once than the platforms' rate limit, the lowest of all, allows. */
const flood = async ({ run, from }: LongHarness): Promise<void> => {
  const knocks = Array.from({ length: 2 * 200 + 60 }, () =>
    run.ask({ path: '/hooks/messenger', from }),
  );
  await Promise.all(knocks);
};

export const apiDrills: readonly Drill[] = [
  {
    name: 'API functions crash, as after a faulty deployment',
    alarms,
    cause: (harness) =>
      runWithBrokenFunctions(
        harness,
        apiFunctions.map(({ name }) => name),
        () => knockAtAll(harness),
      ),
  },
  {
    name: 'API functions are throttled by the account’s concurrency limit',
    alarms,
    cause: (longHarness) =>
      runWithBrokenFunctions(
        longHarness,
        apiFunctions.map(({ name }) => name),
        () => knockAtAll(longHarness),
        'throttled',
      ),
  },
  {
    name: 'requests exceed the API’s rate limit',
    alarms: ['ApiStageRequestsThrottled', 'ApiStageReservedLaneThrottled'],
    cause: async (harness) => {
      await flood(harness);
      await harness.run.advance('PT1M');
      await flood(harness);
    },
  },
  {
    name: 'functions that a deployment invokes fail',
    alarms: ofDeploy.map((part) => `${part}Fails`),
    cause: async ({ run }) => {
      for (const part of ofDeploy) {
        await makeFunctionsFail(run, [part]);
        const { status } = await run.post('/local/deploy-again', {});
        if (status !== 409) throw new Error(`A deployment with failing ${part} returned ${status}`);
      }
    },
    mend: async ({ run }) => {
      const { status } = await run.post('/local/deploy-again', {});
      if (status !== 200) throw new Error(`The next deployment returned ${status}`);
    },
  },
];
