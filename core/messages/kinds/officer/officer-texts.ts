import type { MessageValues } from '../message-texts.ts';

/** Text in messages that contain an officer link: the link is personal and must not be forwarded. */
export const personalLinkNote = 'Liên kết này dành riêng cho người nhận, xin không chuyển tiếp.';

/** Formats a ticket's code, topic and place for a message: "phiếu 012 345 6789 (Quán ăn mở quá giờ, Phường 7)". */
export function formatTicketReference({ code, matter, place }: MessageValues): string {
  return `phiếu ${code} (${matter}${place})`;
}

/** States whether the time limit runs while somebody else must act. */
export function formatRunningTime({ due, dueTime, isPaused, isPassed }: MessageValues): string {
  if (isPassed) return `Đã quá hạn trả lời từ ${dueTime}.`;
  return isPaused ? `Thời hạn ${due}.` : `Thời hạn vẫn được tính, đến ${due}.`;
}

/** States where supervisors decide data subject requests. */
export function dataRequestNote(desk: string): string {
  return `Xử lý tại bàn làm việc của Tổng đài, mục Giám sát, Dữ liệu cá nhân: ${desk}`;
}

/** States where the operators decide whether a report is a complaint about an office. */
export function complaintReviewNote(desk: string): string {
  return `Xin kết luận tại bàn làm việc, hàng chờ của Tổng đài: ${desk}`;
}

/** Names the present unit of the ticket if the message names the unit that acted before a hand-over. */
export function formatPresentUnit({ formerActor, unit }: MessageValues): string[] {
  return formerActor
    ? [`Từ ngày ${formerActor.since}, ${unit} tiếp tục giải quyết phiếu này.`]
    : [];
}
