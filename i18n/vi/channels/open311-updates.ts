/** Public text of an Open311 update if the ticket's texts are not public. */
export const unpublishedUpdateText: string = 'Trạng thái của phiếu đã thay đổi.';

/** Text of the Open311 update that informs the API client of a merge, even if neither ticket is public. */
export const mergedUpdateText: string = 'Phiếu đã được gộp vào một phiếu khác.';

/** Status of a returned ticket. */
export const passedOnStatusText: string = 'Đang chuyển đơn vị khác';

/** Texts for Open311 that explain what a ticket is waiting for, and until when. */
export const open311WaitingTexts: { missing(day: string): string; until(day: string): string } = {
  missing: (day) => `người gửi chưa trả lời câu hỏi của đơn vị, chờ đến ${day}`,
  until: (day) => `hạn mới là ${day}`,
};
