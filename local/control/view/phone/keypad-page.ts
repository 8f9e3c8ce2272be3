import type { CallerInputRequest } from '../../../../flow-tools/simulator/caller/caller.ts';
import { toConversation } from '../../../../flow-tools/simulator/caller/conversation.ts';
import type { RunningLiveCall } from '../../../connect/live-calls.ts';
import { type Html, html } from '../html.ts';
import { renderLocalPage } from '../page.ts';
import { renderDialogue } from './dialogue.ts';

/** Renders a live call with the conversation so far and a keypad for the next reply. */
export function renderKeypadPage(
  { id, steps, asks: inputRequest }: RunningLiveCall,
  now: Date,
): Html {
  return renderLocalPage({
    title: 'Đang gọi 1022',
    now,
    body: html`
${renderDialogue(toConversation(steps, inputRequest?.prompts))}
<form class="keypad" method="post" action="/local/calls/live/${id}" id="answer">
${inputRequest?.isRecorded ? speechInput : inputRequest?.kind === 'entry' ? entry : undefined}
${keypad(inputRequest)}
<button class="silent" name="key" value="">Im lặng</button>
<button class="alarm" name="hangsUp" value="yes">Gác máy</button>
</form>`,
  });
}

const keypad = (inputRequest: CallerInputRequest | undefined): Html[] =>
  inputRequest?.kind === 'entry'
    ? []
    : [...'123456789*0#'].map((key) => html`<button name="key" value="${key}">${key}</button>`);

const entry = html`<label class="row">Bấm các phím<br><input name="entry" inputmode="tel" pattern="[0-9*#w]*" autofocus></label>
<button class="row">Bấm</button>`;

const speechInput = html`<label class="row">Nói sau tiếng bíp<br><textarea name="words" rows="3"></textarea></label>
<button class="row">Nói xong</button>`;
