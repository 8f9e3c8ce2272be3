import type { Notification } from '../../../core/messages/notification.ts';
import type { ConsoleTexts } from './console-texts.ts';

const vi = {
  title: 'Vì sao trễ, đã báo ai',
  clocks: {
    forward: 'Hạn phân loại',
    acknowledge: 'Hạn tiếp nhận',
    resolve: 'Hạn giải quyết',
  },
  gone: (percent: number) =>
    percent >= 300
      ? `nay đã qua gấp ${Math.round(percent / 100)} lần thời hạn`
      : `nay đã qua ${percent} % thời hạn`,
  stopped: 'đồng hồ đã dừng',
  acknowledged: 'Đơn vị nhận việc lúc',
  notAcknowledged: 'Đơn vị chưa nhận việc.',
  rung: (percent: number) => `Nấc ${percent} %`,
  coming: 'sẽ báo lúc',
  taken: 'đã báo',
  nobody: 'không báo ai',
  standsFor: 'thay cho vai trò không ai giữ',
  unsent: 'chưa có tin',
  next: 'Nấc tới',
  noneTaken: 'Chưa nấc nào được báo.',
  channels: {
    ...{ sms: 'SMS', email: 'thư điện tử', zalo: 'Zalo', messenger: 'Messenger' },
    zns: 'tin Zalo',
  } satisfies Record<Notification['channel'], string>,
  statuses: {
    requested: 'đang gửi',
    sent: 'đã gửi',
    delivered: 'đã tới',
    bounced: 'bị trả về',
    failed: 'không gửi được',
    dropped: 'không gửi',
  } satisfies Record<Notification['status'], string>,
};

const en: typeof vi = {
  title: 'Why it is late, and who was told',
  clocks: {
    forward: 'To be classified by',
    acknowledge: 'To be acknowledged by',
    resolve: 'To be resolved by',
  },
  gone: (percent) =>
    percent >= 300
      ? `${Math.round(percent / 100)} times its time is over`
      : `${percent} % of its time is over`,
  stopped: 'the clock has stopped',
  acknowledged: 'The agency acknowledged it at',
  notAcknowledged: 'The agency has not acknowledged it.',
  rung: (percent) => `Rung ${percent} %`,
  coming: 'will tell at',
  taken: 'told',
  nobody: 'nobody was told',
  standsFor: 'in place of a role that nobody holds',
  unsent: 'no message yet',
  next: 'Next rung',
  noneTaken: 'No rung was taken yet.',
  channels: {
    ...{ sms: 'SMS', email: 'email', zalo: 'Zalo', messenger: 'Messenger' },
    zns: 'Zalo notification',
  },
  statuses: {
    requested: 'being sent',
    sent: 'sent',
    delivered: 'delivered',
    bounced: 'bounced',
    failed: 'could not be sent',
    dropped: 'not sent',
  },
};

export const delayExplanationTexts: ConsoleTexts<typeof vi> = { vi, en };
