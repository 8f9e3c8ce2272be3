/** Hand-over of a ticket by a unit that has ended. `to` is set only if the reader's unit is not the successor. */
export type HandOver = { from: string; to?: string | undefined };

/** Returns a sentence about the hand-over of a ticket: "Tiếp nhận từ UBND phường 7 (đến 30/6/2025)." */
export function formatHandOver({ from, to }: HandOver): string {
  return to === undefined ? `Tiếp nhận từ ${from}.` : `${to} tiếp nhận từ ${from}.`;
}
