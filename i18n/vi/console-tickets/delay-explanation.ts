export const delayExplanationTexts = {
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
  stopped: 'thời hạn đang tạm dừng',
  acknowledged: 'Đơn vị nhận việc lúc',
  notAcknowledged: 'Đơn vị chưa nhận việc.',
  rung: (percent: number) => `Mốc ${percent} %`,
  coming: 'sẽ báo lúc',
  taken: 'đã báo',
  passed: 'đã qua',
  due: 'đến mốc lúc',
  nobody: 'không gửi tin cho đơn vị, vì phiếu đang do Tổng đài xử lý',
  standsFor: 'thay cho vai trò chưa có người',
  unsent: 'chưa có tin',
  next: 'Lần nhắc tới',
  noneTaken: 'Chưa nhắc lần nào.',
  handedOver: (unit: string, former: string) =>
    `${former} kết thúc hoạt động, ${unit} tiếp tục giải quyết. Thời hạn không đổi.`,
  channels: {
    ...{ sms: 'SMS', email: 'thư điện tử', zalo: 'Zalo', messenger: 'Messenger' },
    zns: 'tin Zalo',
  },
  inWeeklyReport: 'không gửi riêng, có trong báo cáo tuần',
  statuses: {
    requested: 'đang gửi',
    sent: 'đã gửi',
    delivered: 'đã tới',
    bounced: 'bị trả về',
    failed: 'không gửi được',
    dropped: 'không gửi nữa vì không còn cần',
  },
};
