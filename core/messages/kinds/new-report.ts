/** Advice in messages about a ticket that was reopened as often as its policy allows. */
export const newReportAdvice = {
  vi: 'Nếu việc chưa được giải quyết, xin gửi phản ánh mới hoặc gọi 1022.',
  en: 'If the problem remains, please send a new report or call 1022.',
  km: 'បើបញ្ហាមិនទាន់ដោះស្រាយ សូមផ្ញើរបាយការណ៍ថ្មី ឬទូរស័ព្ទទៅ 1022។',
};
