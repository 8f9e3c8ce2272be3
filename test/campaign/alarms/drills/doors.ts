import type { World } from '../../world.ts';
import { breakDown, type Drill, whileBroken } from '../drill.ts';

type Door = { part: string; method: 'GET' | 'POST'; path: string };

/** Every function behind the web address, and a request that only it answers. */
export const doors: readonly Door[] = [
  { part: 'PublicApiPublicApi', method: 'GET', path: '/' },
  { part: 'Open311Open311', method: 'GET', path: '/open311/v2/services.json' },
  { part: 'PhotoUploadUploadPhoto', method: 'POST', path: '/tra-cuu/anh' },
  { part: 'WebChatChat', method: 'GET', path: '/tro-chuyen' },
  { part: 'PlatformChatReceiveMessages', method: 'GET', path: '/hooks/messenger' },
  { part: 'AssetPagesShowAsset', method: 'GET', path: '/console' },
  { part: 'ContractPagesShowContract', method: 'GET', path: '/docs' },
  { part: 'PosterPrinterPrintPoster', method: 'GET', path: '/ap-phich/x.pdf' },
  { part: 'OfficerPageOfficerPage', method: 'GET', path: '/a/x' },
  { part: 'StaffApiStaffApi', method: 'GET', path: '/api/staff/queue' },
  { part: 'IdentityRevealRevealIdentity', method: 'POST', path: '/api/staff/tickets/1/reveal' },
  { part: 'ReportPrinterPrintReport', method: 'GET', path: '/api/staff/reports/2021-12-03' },
  { part: 'CallbackDeskOpenCallback', method: 'POST', path: '/api/staff/tickets/1/callback/open' },
];

const alarms = ['HotlineApiApiFails', ...doors.map(({ part }) => `${part}Fails`)];

const knockAtAll = async ({ run, from }: World): Promise<void> => {
  for (const { method, path } of doors) {
    const { status } = await run.ask({ method, path, from });
    if (status < 500)
      throw new Error(`${method} ${path} was answered ${status}, though it is broken`);
  }
};

/** What a deploy asks of functions; each alone, for the first that fails ends the deploy. */
const ofDeploy = [
  'DirectoryLoaderLoadDirectory',
  'AlertDeliverySmsSetSmsSettings',
  'PhoneNumberLeadNumber',
];

export const doorDrills: readonly Drill[] = [
  {
    name: 'functions behind the web address crash, as after a bad deploy',
    alarms,
    cause: (world) =>
      whileBroken(
        world,
        doors.map(({ part }) => part),
        () => knockAtAll(world),
      ),
  },
  {
    name: 'functions behind the web address get no room in the account',
    alarms,
    cause: (world) =>
      whileBroken(
        world,
        doors.map(({ part }) => part),
        () => knockAtAll(world),
        'throttled',
      ),
  },
  {
    name: 'what a deploy asks of functions fails',
    alarms: ofDeploy.map((part) => `${part}Fails`),
    cause: async ({ run }) => {
      for (const part of ofDeploy) {
        await breakDown(run, [part]);
        const { status } = await run.post('/local/deploy-again', {});
        if (status !== 409) throw new Error(`A deploy with ${part} broken was answered ${status}`);
      }
    },
    mend: async ({ run }) => {
      const { status } = await run.post('/local/deploy-again', {});
      if (status !== 200) throw new Error(`The next deploy was answered ${status}`);
    },
  },
];
