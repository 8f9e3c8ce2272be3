export const messageBudgetTexts = {
  spent: (spent: string, perDay: string) => `Chi phí tin SMS hôm nay: ${spent} trên ${perDay} USD`,
  forecast: (usd: string) => `dự báo cả ngày ${usd} USD`,
  stopped: 'Đang tạm ngừng gửi qua SMS',
};
